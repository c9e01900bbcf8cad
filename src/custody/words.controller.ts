import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import type { Language } from '../kernel/text';
import { words } from './words';
import { WordsDto } from './words.dto';

/** The same for everybody who has an account. */
@ApiTags('指引')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/words')
export class WordsController {
  @Get()
  @ApiOperation({ summary: '填写时的选项：代码和名称' })
  read(@Lang() language: Language): WordsDto {
    return words(language);
  }
}
