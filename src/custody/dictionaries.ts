import type { CanonicalObject } from '../kernel/canonical';
import type { Fault } from '../kernel/problem';

/**
 * Values that the platforms' forms are known to offer. Any value is accepted; another one is worth a second look.
 * 车辆类型, 使用性质, 燃料种类: the commerce ministry's form as seen in public scripts; 工艺: the processes that the
 * 综合利用行业规范条件（2024年本） names. None of the lists is known to be complete.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  vehicleType: [
    ...['大型', '中型', '小型', '微型'].map((size) => `${size}载客车`),
    ...['重型', '中型', '轻型', '微型'].map((size) => `${size}载货车`),
    ...[
      '轿车',
      '三轮汽车',
      '低速货车',
      '专项作业车',
      '轮式专用机械车',
      '普通摩托车',
      '轻便摩托车',
      '半挂牵引车',
      '全挂车',
    ],
    ...['重型挂车', '中型挂车', '轻型挂车', '基本型', 'MPV', 'SUV', '交叉型', '客车', '货车', '其他车'],
  ],
  useNature: ['农村客运', '城市公交', '出租客运', '旅游客运', '营运其他', '非营运', '危化品运输'],
  fuelType: ['汽油', '柴油', '燃气', '其他'],
  process: ['湿法', '火法', '材料修复'],
};

/** The values a form may offer for a member of `data`. */
export function knownValues(name: string): readonly string[] {
  return KNOWN[name] ?? [];
}

/** A hint for each value that is not in its list. */
export function dictionaryHints(data: CanonicalObject): Fault[] {
  return Object.entries(KNOWN).flatMap(([name, known]) => {
    const value = data[name];
    if (typeof value !== 'string' || known.includes(value)) return [];
    return [{ pointer: `/data/${name}`, code: 'DICT_UNKNOWN', params: { value, allowed: known.join(' / ') } }];
  });
}
