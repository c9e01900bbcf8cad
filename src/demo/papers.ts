import { type QualificationCode, qualificationType } from '../enterprises/qualification-types';
import { CAST, CREWS, type Crew, memberOf, type Party } from './cast';
import { LAST } from './story-days';
import { TURNS } from './turning-points';

/** One paper of the story. Days are days of the story. */
export interface StoryPaper {
  readonly holder: Party;
  readonly type: QualificationCode;
  readonly number: string;
  readonly from: number;
  readonly to?: number;
  readonly scope?: readonly string[];
  readonly site?: string;
  readonly plate?: string;
  /** When it is recorded. */
  readonly told: number;
  /** When the bureau has checked it; absent: never. */
  readonly checked?: number;
}

const OLD = -700;

function paper(holder: Party, type: QualificationCode, more: Partial<StoryPaper> = {}): StoryPaper {
  const number = `示例-${type.slice(2)}-${memberOf(holder).uscc.slice(15, 16)}`;
  return { holder, type, number, from: OLD, told: 0, checked: 2, ...more };
}

function dismantler(
  holder: Party,
  certificate: Partial<StoryPaper> = {},
  equipped: Partial<StoryPaper> = {},
): readonly StoryPaper[] {
  return [
    paper(holder, 'Q-ELV-CERT', { site: memberOf(holder).site, ...certificate }),
    paper(holder, 'Q-ELV-EV', equipped),
    paper(holder, 'Q-STAFF-ELEC'),
    paper(holder, 'Q-PERMIT-REG'),
    paper(holder, 'Q-FIRE'),
  ];
}

function utiliser(holder: Party): readonly StoryPaper[] {
  const number = `${CAST[holder].uscc}001P`;
  return [
    paper(holder, 'Q-CU-INVEST'),
    paper(holder, 'Q-PERMIT', { number, from: OLD, to: LAST + 900 }),
    paper(holder, 'Q-FIRE'),
  ];
}

function crew(holder: Party, { plate, driver, escort }: Crew, driverTo?: number): readonly StoryPaper[] {
  return [
    paper(holder, 'Q-DG-VEH', { number: `示例-${plate.slice(2)}`, plate }),
    paper(holder, 'Q-DG-STAFF', { number: driver, ...(driverTo === undefined ? {} : { to: driverTo }) }),
    paper(holder, 'Q-DG-STAFF', { number: escort }),
  ];
}

/** Every paper of the story. */
export const PAPERS: readonly StoryPaper[] = [
  ...dismantler('dongchangfu'),
  ...dismantler('linqing'),
  ...dismantler('shenxian', { to: TURNS.shenxianExpires }),
  ...dismantler(
    'guanxian',
    { checked: TURNS.guanxianChecked },
    { from: TURNS.guanxianEquippedFrom, told: TURNS.guanxianEquippedKnown, checked: TURNS.guanxianEquippedKnown + 5 },
  ),
  paper('gaotangBranch', 'Q-ELV-BRANCH'),
  paper('chipingOutlet', 'Q-OUTLET'),
  paper('chipingOutlet', 'Q-FIRE'),
  unchecked(paper('yangguOutlet', 'Q-OUTLET')),
  paper('dongeStorage', 'Q-FIRE'),
  paper('cityCarrier', 'Q-DG-LIC', { scope: ['class-9'], to: LAST + 400 }),
  ...crew('cityCarrier', CREWS.good),
  ...crew('cityCarrier', CREWS.second, TURNS.driverExpires),
  paper('yangguCarrier', 'Q-GEN-LIC', { scope: ['general'] }),
  ...utiliser('chipingSecondUse'),
  paper('chipingSecondUse', 'Q-CU-LIST-CAS'),
  paper('chipingSecondUse', 'Q-CU-EIA', {
    from: TURNS.chipingApprovalFrom,
    told: TURNS.chipingApprovalKnown,
    checked: TURNS.chipingApprovalKnown + 2,
  }),
  ...utiliser('dongeRecycler'),
  paper('dongeRecycler', 'Q-CU-EIA'),
  paper('dongeRecycler', 'Q-CU-LIST-REG'),
  ...utiliser('shenxianRecycler'),
  paper('guanxianRepair', 'Q-REPAIR'),
  paper('gaotangTrader', 'Q-RR-FILING'),
];

/** What the bureau says of papers, beside having checked them. */
export const SUPERVISION = [
  {
    holder: 'linqing',
    type: 'Q-ELV-CERT',
    status: 'suspended',
    from: TURNS.linqingSuspendedFrom,
    told: TURNS.linqingSuspendedKnown,
    reason: '示例：现场检查不符合条件，责令整改',
  },
  {
    holder: 'linqing',
    type: 'Q-ELV-CERT',
    status: 'restored',
    from: TURNS.linqingRestored,
    told: TURNS.linqingRestored,
    reason: '示例：整改验收合格',
  },
  {
    holder: 'yangguOutlet',
    type: 'Q-OUTLET',
    status: 'revoked',
    from: TURNS.yangguOutletRevokedFrom,
    told: TURNS.yangguOutletRevokedKnown,
    reason: '示例：经核实未受任何生产企业委托',
  },
] as const;

export function issuerOf(type: QualificationCode): string {
  return `${qualificationType(type)?.issuer.zh.slice(0, 60) ?? ''}（示例）`;
}

function unchecked({ holder, type, number, from, told }: StoryPaper): StoryPaper {
  return { holder, type, number, from, told };
}
