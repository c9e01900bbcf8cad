import { IsWord } from '../http/fields';
import type { Recognised } from './recognise';

export class SearchQuery {
  @IsWord({
    min: 1,
    max: 64,
    description: '电池编码、内部追溯号、车辆识别代号、车牌、交接单号、回收证明编号、信用代码、企业名称，或 #记录序号',
  })
  q!: string;
}

export class FoundDto {
  readonly type!: 'battery' | 'vehicle' | 'consignment' | 'enterprise' | 'entry';
  readonly id!: string;
  readonly label!: string;
  readonly detail!: string;
  /** 接口路径 */
  readonly path!: string;
  /** 是否正好是所查的号码，而非只是开头或一部分相同 */
  readonly exact!: boolean;
}

export class FoundPageDto {
  readonly items!: FoundDto[];
  /** 至多二十条，不分页：总为空 */
  readonly next!: string | null;
  /** 所查内容看起来是什么 */
  readonly recognisedAs!: Recognised;
}
