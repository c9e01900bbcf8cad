import { PageEndDto } from '../http/page-end.dto';
import type { EnterpriseRole } from './enterprise';
import type { PaperStatus } from './paper';
import type { Activity } from './requirements';
import type { StandingState } from './standing';
import type { PaperState } from './verdict';

export class SiteAnswerDto {
  readonly name!: string;
  readonly address?: string;
  readonly districtCode?: string;
}

/** 一项不满足的要求 */
export class LackDto {
  /** 资质类型 */
  readonly type!: string;
  readonly name!: string;
  readonly state!: PaperState;
  readonly stateText!: string;
  /** 自何日起如此；不知起点时为空 */
  readonly since!: string | null;
}

/** 今日能否从事一项活动 */
export class StandingDto {
  readonly activity!: Activity;
  readonly activityName!: string;
  readonly state!: StandingState;
  readonly stateText!: string;
  /** 应有而没有的 */
  readonly lacks!: LackDto[];
  /** 宜有而没有的，不影响结论 */
  readonly advised!: LackDto[];
  readonly asOf!: string;
  readonly since!: string | null;
}

/** 对一件资质的一次核验、暂停、撤销或恢复 */
export class PaperChangeDto {
  readonly status!: PaperStatus;
  /** 自何日起 */
  readonly from!: string;
  readonly reason!: string;
  /** 在台账中的序号 */
  readonly index!: number;
}

/** 可办理的一项状态变更 */
export class PaperStepDto {
  readonly status!: PaperStatus;
  /** 现在不能办理的原因；可以办理时为空 */
  readonly reason!: string | null;
}

export class QualificationDto {
  readonly id!: string;
  readonly type!: string;
  readonly name!: string;
  readonly number!: string;
  readonly issuer!: string;
  readonly validFrom!: string;
  /** 空为长期 */
  readonly validTo!: string | null;
  readonly scope!: string[];
  readonly site!: string | null;
  readonly holder!: string | null;
  readonly plate!: string | null;
  readonly state!: PaperState;
  readonly stateText!: string;
  readonly index!: number;
  readonly changes!: PaperChangeDto[];
  /** 核验、暂停、撤销、恢复各能否办理 */
  readonly steps!: PaperStepDto[];
}

export class EnterpriseCardDto {
  readonly uscc!: string;
  readonly name!: string;
  readonly roles!: EnterpriseRole[];
  readonly districtCode!: string;
  readonly sites!: SiteAnswerDto[];
  /** 分支机构所属单位 */
  readonly branchOf!: string | null;
  readonly standing!: StandingDto[];
  readonly qualifications!: QualificationDto[];
}

export class EnterprisePageDto extends PageEndDto {
  readonly items!: EnterpriseCardDto[];
}

/** 往来单位：不含证件内容 */
export class CounterpartyDto {
  readonly uscc!: string;
  readonly registered!: boolean;
  readonly name!: string | null;
  readonly roles!: EnterpriseRole[];
  readonly standing!: StandingDto[];
}
