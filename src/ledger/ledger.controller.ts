import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Database } from '../database/database';
import { DATABASE } from '../database/database.module';
import { Allow, Public } from '../http/public';
import { Problem } from '../kernel/problem';
import { Checkpointer } from './checkpointer';
import { ConsistencyQuery, EntriesQuery, InclusionQuery, LedgerPageDto, ProofDto } from './ledger.dto';
import { consistencyProof, inclusionProof } from './merkle';
import { storedNodes } from './node-source';
import { ENTRY_SIGHT, type EntrySight } from './sight-question';
import { readState } from './tables';

/** What anybody needs to hold the log to its word: checkpoints, leaf hashes and proofs. */
@ApiTags('台账')
@Controller('api/v1/ledger')
export class LedgerController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ENTRY_SIGHT) private readonly sight: EntrySight,
    private readonly checkpointer: Checkpointer,
  ) {}

  @Get('checkpoint')
  @Public()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: '最近的签名检查点（C2SP）' })
  async checkpoint(): Promise<string> {
    return ((await this.checkpointer.latest()) ?? (await this.checkpointer.publish())).note;
  }

  @Get('key')
  @Public()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: '验签公钥（C2SP）' })
  key(): string {
    return `${this.checkpointer.verifierKey}\n`;
  }

  @Get('entries')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '全部叶哈希；有权查看的记录附原文' })
  @ApiOkResponse({ type: LedgerPageDto })
  async entries(
    @Query() { from = 0, limit = 100 }: EntriesQuery,
    @Req() request: FastifyRequest,
  ): Promise<LedgerPageDto> {
    const rows = await this.database.reader.all<{ idx: number; leaf_hash: string; envelope: string }>(
      'SELECT idx, leaf_hash, envelope FROM ledger_entry WHERE idx >= ? ORDER BY idx LIMIT ?',
      [from, limit + 1],
    );
    const shown = rows.slice(0, limit);
    const visible = await this.sight.visible(
      request,
      shown.map((row) => row.idx),
    );
    const items = shown.map((row) => ({
      index: row.idx,
      leafHash: row.leaf_hash,
      envelope: visible.has(row.idx) ? row.envelope : null,
    }));
    return { items, next: rows.length > limit ? (rows[limit]?.idx ?? null) : null };
  }

  @Get('proofs/inclusion')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '包含证明（RFC 6962）' })
  @ApiOkResponse({ type: ProofDto })
  async inclusion(@Query() { index, size }: InclusionQuery): Promise<ProofDto> {
    await this.mustHold(size, '/size');
    if (index >= size) throw outOfRange('/index', size - 1);
    return { hashes: await inclusionProof(index, size, storedNodes(this.database.reader)) };
  }

  @Get('proofs/consistency')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '一致性证明（RFC 6962）' })
  @ApiOkResponse({ type: ProofDto })
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<ProofDto> {
    await this.mustHold(to, '/to');
    if (from > to) throw outOfRange('/from', to);
    return { hashes: await consistencyProof(from, to, storedNodes(this.database.reader)) };
  }

  private async mustHold(size: number, pointer: string): Promise<void> {
    const state = await readState(this.database.reader);
    if (size > state.size) throw outOfRange(pointer, state.size);
  }
}

function outOfRange(pointer: string, max: number): Problem {
  return new Problem('VALIDATION_FAILED', { count: 1 }, [{ pointer, code: 'NUMBER_RANGE', params: { min: 0, max } }]);
}
