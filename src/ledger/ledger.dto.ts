import { IsOptional } from 'class-validator';
import { IsCountInQuery } from '../http/fields';

const LARGEST = Number.MAX_SAFE_INTEGER;

export class EntriesQuery {
  @IsOptional() @IsCountInQuery({ min: 0, max: LARGEST, description: '从哪个序号开始' }) from?: number;
  @IsOptional()
  @IsCountInQuery({ min: 1, max: 1_000, code: 'LIMIT_RANGE', description: '条数，默认 100' })
  limit?: number;
}

export class InclusionQuery {
  @IsCountInQuery({ min: 0, max: LARGEST, description: '记录序号' }) index!: number;
  @IsCountInQuery({ min: 1, max: LARGEST, description: '树的大小' }) size!: number;
}

export class ConsistencyQuery {
  @IsCountInQuery({ min: 0, max: LARGEST, description: '较早的大小' }) from!: number;
  @IsCountInQuery({ min: 0, max: LARGEST, description: '较晚的大小' }) to!: number;
}

export class LedgerItemDto {
  index!: number;
  /** 叶哈希，小写十六进制 */
  leafHash!: string;
  /** 被哈希的原文；无权查看时为 null */
  envelope!: string | null;
}

export class LedgerPageDto {
  items!: LedgerItemDto[];
  /** 下一页从哪个序号开始；没有更多时为 null */
  next!: number | null;
}

export class ProofDto {
  /** 十六进制哈希，由低到高 */
  hashes!: string[];
}
