import { type Duty, LEGAL_CLOCKS, type LegalClock } from '../calendar/clocks';
import { type Activity, inForce, type Requirement, REQUIREMENTS } from '../enterprises/requirements';
import { qualificationName } from '../enterprises/qualification-types';
import { fill, type Language, type Text } from '../kernel/text';
import type { BatteryState } from './battery';
import { STAGES } from './custody-kind';
import type { GuidePaperDto, GuidePointDto, GuideReportDto, GuideStageDto } from './guide.dto';
import { GUIDE_POINTS, GUIDE_STAGES, type GuidePoint, type GuideStage, type PointGrade } from './guide-points';

/** What to check, which papers are asked for and what to report in each stage, as in force on a date. */
export function guide(on: string, language: Language): GuideStageDto[] {
  return GUIDE_STAGES.map((stage) => guideStage(stage, on, language));
}

/** The stage that a Chinese word or a code names. */
export function stageNamed(name: string): GuideStage | undefined {
  return GUIDE_STAGES.find((stage) => stage === name || STAGES[stage].zh === name);
}

/** The guide for where a battery stands; null once it is voided. */
export function guideFor(state: BatteryState, on: string, language: Language): GuideStageDto | null {
  const stage = STAGE_OF_STATE[state];
  return stage === null ? null : guideStage(stage, on, language);
}

const STAGE_OF_STATE: Readonly<Record<BatteryState, GuideStage | null>> = {
  removed: 'dismantling',
  collected: 'collection',
  stored: 'storage',
  consigned: 'transport',
  'in-transit': 'transport',
  returning: 'transport',
  disposed: 'recycling',
  voided: null,
};

const ACTIVITIES_OF: Readonly<Record<GuideStage, readonly Activity[]>> = {
  dismantling: ['reception', 'dismantling'],
  collection: ['collection'],
  storage: ['storage'],
  transport: ['transport'],
  recycling: ['second-use', 'recycling'],
};

const DUTIES_OF: Readonly<Record<GuideStage, readonly Duty[]>> = {
  dismantling: ['dismantler.vehicle-certified', 'dismantler.battery-handed-over'],
  collection: ['second-use.battery-received', 'recycler.battery-received'],
  storage: ['second-use.own-waste-stored'],
  transport: ['dismantler.battery-handed-over', 'second-use.own-waste-handed-over'],
  recycling: [
    'second-use.battery-received',
    'recycler.battery-received',
    'recycler.treatment-finished',
    'second-use.product-out',
    'recycler.product-out',
  ],
};

const GRADES: Readonly<Record<PointGrade, Text>> = {
  CONFIRMED: { zh: '已核实', en: 'confirmed' },
  INFERRED: { zh: '推断，未核实', en: 'inferred, not verified' },
  'NOT FOUND': { zh: '待核实', en: 'to be verified' },
};

const LIMITS = {
  'calendar-day': {
    zh: '{days} 日内（自然日，触发当日不计）',
    en: 'within {days} calendar days, the day of the event not counted',
  },
  'working-day': {
    zh: '{days} 个工作日内（触发当日不计）',
    en: 'within {days} working days, the day of the event not counted',
  },
  unknown: { zh: '期限待核实，不计算逾期', en: 'limit to be verified; nobody is counted as late' },
} as const satisfies Record<string, Text>;

function guideStage(stage: GuideStage, on: string, language: Language): GuideStageDto {
  const activities = ACTIVITIES_OF[stage];
  const duties = DUTIES_OF[stage];
  return {
    stage,
    title: STAGES[stage][language],
    safety: GUIDE_POINTS[stage].map((point) => pointOf(point, language)),
    papers: REQUIREMENTS.filter((row) => activities.includes(row.activity) && inForce(row, on)).map((row) =>
      paperOf(row, language),
    ),
    reports: LEGAL_CLOCKS.filter(
      (clock) => isInForce(clock, on) && clock.duties.some((duty) => duties.includes(duty)),
    ).map((clock) => reportOf(clock, language)),
  };
}

function pointOf({ text, source, url, grade }: GuidePoint, language: Language): GuidePointDto {
  return { text: text[language], source, url: url ?? null, grade, gradeTitle: GRADES[grade][language] };
}

function paperOf(row: Requirement, language: Language): GuidePaperDto {
  const name = row.type === undefined ? row.duty : qualificationName(row.type);
  return {
    type: row.type ?? null,
    name: name?.[language] ?? '',
    role: row.role ?? null,
    level: row.level,
    anyOf: row.anyOf ?? null,
    scope: row.scope ?? null,
    consequence: row.consequence[language],
    source: row.basis,
    grade: row.grade,
    gradeTitle: GRADES[row.grade][language],
  };
}

function reportOf(clock: LegalClock, language: Language): GuideReportDto {
  const { code, number, unit, source, grade } = clock;
  const limit = number === null ? LIMITS.unknown : LIMITS[unit];
  return {
    code,
    title: clock.title[language],
    days: number,
    unit,
    start: clock.start[language],
    limit: fill(limit, language, { days: number ?? '' }),
    source,
    grade,
    gradeTitle: GRADES[grade][language],
  };
}

function isInForce({ validFrom, validTo }: LegalClock, on: string): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}
