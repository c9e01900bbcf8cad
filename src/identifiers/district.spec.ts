import { DISTRICTS, districtCovers, districtName, readDistrict } from './district';

const codesOf = (raw: string): string[] => readDistrict(raw).reasons.map(({ code }) => code);

describe('a district code', () => {
  it.each([
    ['371500', '聊城市'],
    ['371502', '东昌府区'],
    ['371503', '茌平区'],
    ['371521', '阳谷县'],
    ['371522', '莘县'],
    ['371524', '东阿县'],
    ['371525', '冠县'],
    ['371526', '高唐县'],
    ['371581', '临清市'],
    ['370100', '济南市'],
  ])('is read: %s %s', (code, name) => {
    expect(readDistrict(code)).toEqual({ value: code, raw: code, reasons: [] });
    expect(districtName(code)?.zh).toBe(name);
  });

  it('is read in full-width digits', () => {
    expect(readDistrict(' ３７１５０２ ').value).toBe('371502');
  });

  it('of the abolished 茌平县 warns and names the district that took its place', () => {
    expect(readDistrict('371523')).toMatchObject({
      value: '371523',
      reasons: [{ code: 'DISTRICT_HISTORIC', severity: 'warning', params: { successor: '371503' } }],
    });
  });

  it('outside 聊城 that the table does not hold is taken unchecked, with a warning', () => {
    expect(readDistrict('110105')).toMatchObject({ value: '110105', reasons: [{ code: 'DISTRICT_UNKNOWN' }] });
    expect(readDistrict('370102')).toMatchObject({ value: '370102', reasons: [{ code: 'DISTRICT_UNKNOWN' }] });
    expect(districtName('110105')).toBeUndefined();
  });

  it.each(['371501', '371504', '371571', '371582', '371599'])(
    'inside 聊城 that the table does not hold is refused: %s',
    (code) => {
      expect(readDistrict(code).value).toBeUndefined();
      expect(codesOf(code)).toEqual(['DISTRICT_ABSENT']);
    },
  );

  it.each(['37150', '3715020', '聊城', '', '037150'])('is refused for its form: %p', (code) => {
    expect(codesOf(code)).toEqual(['DISTRICT_FORM']);
  });
});

describe('the table of districts', () => {
  it('holds 16 cities of 山东省 and the eight counties of 聊城, each once and with both names', () => {
    const codes = DISTRICTS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => /^37\d\d00$/.test(code) && code !== '370000')).toHaveLength(16);
    expect(DISTRICTS.filter(({ code, successor }) => /^3715\d[1-9]$/.test(code) && !successor)).toHaveLength(8);
    for (const { name } of DISTRICTS) {
      expect(name.zh).toMatch(/[一-龥]{2,}/);
      expect(name.en).toMatch(/^[A-Z][A-Za-z' ()]+$/);
    }
  });
});

describe('what a district covers', () => {
  it.each([
    ['371500', '371502', true],
    ['371500', '371523', true],
    ['371500', '371500', true],
    ['370000', '371502', true],
    ['370000', '370100', true],
    ['371502', '371502', true],
    ['371503', '371523', true],
    ['371523', '371503', false],
    ['371502', '371503', false],
    ['371502', '371500', false],
    ['371500', '371600', false],
    ['371500', '370000', false],
    ['370000', '110000', false],
    ['371500', '110105', false],
  ])('%s over %s: %p', (outer, inner, covers) => {
    expect(districtCovers(outer, inner)).toBe(covers);
  });
});
