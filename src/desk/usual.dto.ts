import type { Activity } from '../enterprises/requirements';
import type { StandingState } from '../enterprises/standing';

/** Whether a party may do today what it would be asked for. */
export class PartyStandingDto {
  readonly activity!: Activity;
  readonly activityName!: string;
  readonly state!: StandingState;
}

/** Somebody to send to or with. */
export class UsualPartyDto {
  readonly uscc!: string;
  readonly name!: string | null;
  readonly registered!: boolean;
  /** 未登记的单位没有 */
  readonly standing!: PartyStandingDto[];
  /** 本单位从未用过时为空 */
  readonly lastUsedAt!: string | null;
  readonly times!: number;
}

export class UsualPlateDto {
  readonly plate!: string;
  readonly carrier!: string;
  readonly carrierName!: string | null;
  readonly lastUsedAt!: string;
  readonly times!: number;
}

export class UsualSiteDto {
  readonly name!: string;
  readonly address!: string | null;
}

export class UsualLocationDto {
  readonly site!: string | null;
  readonly location!: string;
}

export class UsualDto {
  /** 用过的在前，其后是本市已登记的相应类型单位 */
  readonly receivers!: UsualPartyDto[];
  readonly carriers!: UsualPartyDto[];
  readonly plates!: UsualPlateDto[];
  readonly sites!: UsualSiteDto[];
  readonly locations!: UsualLocationDto[];
  /** 本单位近期填写过的拆卸人 */
  readonly operators!: string[];
  /** 建议的下一个交接单号；不预留，签发时仍须未被使用 */
  readonly nextConsignmentNo!: string;
}
