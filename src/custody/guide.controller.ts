import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../database/database.module';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Clock } from '../kernel/clock';
import { shanghaiDate } from '../kernel/dates';
import type { Language } from '../kernel/text';
import { guide, stageNamed } from './guide';
import { type GuideDto, GuideQuery } from './guide.dto';

/** The same for everybody who has an account: no row of anybody is in it. */
@ApiTags('指引')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/guide')
export class GuideController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @ApiOperation({ summary: '五个环节的指引：安全事项、所需资质、报送时限，均注明出处和核实程度' })
  read(@Lang() language: Language, @Query() { stage }: GuideQuery): GuideDto {
    const asOf = shanghaiDate(this.clock.now());
    const stages = guide(asOf, language);
    const asked = stage === undefined ? undefined : stageNamed(stage);
    return { asOf, stages: asked === undefined ? stages : stages.filter((one) => one.stage === asked) };
  }
}
