import { IsOptional } from 'class-validator';
import { OneOfField } from '../http/fields';
import { STAGES } from './custody-kind';
import { GUIDE_STAGES, type GuideStage, type PointGrade } from './guide-points';

/** A stage goes by its code or by its Chinese word. */
const STAGE_NAMES = GUIDE_STAGES.flatMap((stage) => [stage, STAGES[stage].zh]);

export class GuideQuery {
  @IsOptional() @OneOfField(STAGE_NAMES, { description: '环节：拆卸、收集、贮存、运输、回收利用' }) stage?: string;
}

export class GuidePointDto {
  readonly text!: string;
  readonly source!: string;
  readonly url!: string | null;
  readonly grade!: PointGrade;
  readonly gradeTitle!: string;
}

/** What the matrix of qualifications asks for in this stage. */
export class GuidePaperDto {
  /** Null where the law asks for something that is no paper. */
  readonly type!: string | null;
  readonly name!: string;
  /** Whom the row addresses; null: whoever does it. */
  readonly role!: string | null;
  readonly level!: 'MUST' | 'SHOULD' | 'INFO' | 'FORBIDDEN';
  /** Rows of the same role and letter are met by one of them. */
  readonly anyOf!: string | null;
  readonly scope!: string | null;
  readonly consequence!: string;
  readonly source!: string;
  readonly grade!: PointGrade;
  readonly gradeTitle!: string;
}

export class GuideReportDto {
  readonly code!: string;
  readonly title!: string;
  /** Null: the regulation's number is not known, nobody can be late. */
  readonly days!: number | null;
  readonly unit!: 'calendar-day' | 'working-day';
  readonly start!: string;
  readonly limit!: string;
  readonly source!: string;
  readonly grade!: PointGrade;
  readonly gradeTitle!: string;
}

export class GuideStageDto {
  readonly stage!: GuideStage;
  readonly title!: string;
  readonly safety!: GuidePointDto[];
  readonly papers!: GuidePaperDto[];
  readonly reports!: GuideReportDto[];
}

export class GuideDto {
  /** The day on which the papers and limits are those in force. */
  readonly asOf!: string;
  readonly stages!: GuideStageDto[];
}
