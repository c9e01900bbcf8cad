import type { Brand } from '../kernel/brand';
import type { Text } from '../kernel/text';
import { accepted, normalised, refused, warning, type Reading } from './reading';

/** 行政区划代码, GB/T 2260: six digits, province, city and county by two. Only `readDistrict` makes one. */
export type DistrictCode = Brand<string, 'DistrictCode'>;

export interface District {
  readonly code: string;
  readonly name: Text;
  /** Abolished; this code took its place. Papers and social credit codes keep the old one. */
  readonly successor?: string;
}

const district = (code: string, zh: string, en: string): District => ({ code, name: { zh, en } });

/** 聊城市 whole (民政部 table of 2024); of 山东省 the province and its cities. Development zones have no code. */
export const DISTRICTS: readonly District[] = [
  district('370000', '山东省', 'Shandong Province'),
  district('370100', '济南市', 'Jinan'),
  district('370200', '青岛市', 'Qingdao'),
  district('370300', '淄博市', 'Zibo'),
  district('370400', '枣庄市', 'Zaozhuang'),
  district('370500', '东营市', 'Dongying'),
  district('370600', '烟台市', 'Yantai'),
  district('370700', '潍坊市', 'Weifang'),
  district('370800', '济宁市', 'Jining'),
  district('370900', '泰安市', "Tai'an"),
  district('371000', '威海市', 'Weihai'),
  district('371100', '日照市', 'Rizhao'),
  district('371300', '临沂市', 'Linyi'),
  district('371400', '德州市', 'Dezhou'),
  district('371500', '聊城市', 'Liaocheng'),
  district('371502', '东昌府区', 'Dongchangfu District'),
  district('371503', '茌平区', 'Chiping District'),
  district('371521', '阳谷县', 'Yanggu County'),
  district('371522', '莘县', 'Shen County'),
  { ...district('371523', '茌平县（已撤销）', 'Chiping County (abolished)'), successor: '371503' },
  district('371524', '东阿县', "Dong'e County"),
  district('371525', '冠县', 'Guan County'),
  district('371526', '高唐县', 'Gaotang County'),
  district('371581', '临清市', 'Linqing'),
  district('371600', '滨州市', 'Binzhou'),
  district('371700', '菏泽市', 'Heze'),
];

const BY_CODE: ReadonlyMap<string, District> = new Map(DISTRICTS.map((row) => [row.code, row]));

/**
 * Inside 聊城 (3715xx) only what the table holds; elsewhere six digits, unchecked. Refuses with DISTRICT_FORM or
 * DISTRICT_ABSENT; warns with DISTRICT_HISTORIC or DISTRICT_UNKNOWN.
 */
export function readDistrict(raw: string): Reading<DistrictCode> {
  const code = normalised(raw);
  if (!/^[1-9]\d{5}$/.test(code)) return refused(raw, 'DISTRICT_FORM');
  const known = BY_CODE.get(code);
  if (known === undefined) {
    if (code.startsWith('3715')) return refused(raw, 'DISTRICT_ABSENT', { code });
    return accepted(raw, code as DistrictCode, [warning('DISTRICT_UNKNOWN', { code })]);
  }
  const { successor } = known;
  const warnings = successor === undefined ? [] : [warning('DISTRICT_HISTORIC', { code, successor })];
  return accepted(raw, code as DistrictCode, warnings);
}

/**
 * Whether a place with the code `inner` lies in `outer`: a province covers its cities and counties, a city its
 * counties, a county itself and the county whose place it took.
 */
export function districtCovers(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  if (outer.endsWith('0000')) return inner.startsWith(outer.slice(0, 2));
  if (outer.endsWith('00')) return inner.startsWith(outer.slice(0, 4));
  return BY_CODE.get(inner)?.successor === outer;
}

/** The name; undefined for a code that the table does not hold. */
export function districtName(code: string): Text | undefined {
  return BY_CODE.get(code)?.name;
}
