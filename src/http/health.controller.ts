import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { LiveDto, ReadyDto } from './health.dto';
import { Public } from './public';
import { Readiness } from './readiness';

@ApiTags('运行状态')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: '进程是否在运行' })
  live(): LiveDto {
    return { status: 'live' };
  }

  /** 503 until the schema is migrated, the first records are there and a first checkpoint is signed. */
  @Get('ready')
  @ApiOperation({ summary: '是否可以办理业务' })
  ready(@Res({ passthrough: true }) reply: FastifyReply): ReadyDto {
    const waitingFor = [...this.readiness.waitingFor()];
    if (waitingFor.length === 0) return { status: 'ready', waitingFor };
    void reply.status(503).header('Retry-After', '1');
    return { status: 'starting', waitingFor };
  }
}
