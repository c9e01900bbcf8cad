import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../accounts/actor';
import { Who } from '../accounts/who';
import { type OrgNames, readOrgNames } from '../custody/org-names';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { EnterpriseRole } from '../enterprises/enterprise';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import type { Clock } from '../kernel/clock';
import { ScopeQueryDto } from './figures.dto';
import { type FlowsDto, type RoleFlowDto, type TransferDto, type TransferPageDto, TransfersQuery } from './flows.dto';
import { link, type Scope, scopeOf } from './scope';
import { countTransfers, type FlowRow, flows, listTransfers, rolesOf, type TransferRow } from './transfer-queries';

const TRANSFERS = '/api/v1/bureau/transfers';

/** Where did the batteries go? */
@ApiTags('监管')
@Allow('officer')
@Controller('api/v1/bureau')
export class FlowsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('flows')
  @ApiOperation({ summary: '去向：谁移交给谁，件数和重量；退回单列；另按收货单位类型汇总' })
  async flows(@Who() actor: Actor, @Query() query: ScopeQueryDto): Promise<FlowsDto> {
    const { reader } = this.database;
    const scope = scopeOf(actor, query, this.clock.now());
    const rows = await flows(reader, scope);
    const names = await readOrgNames(
      reader,
      rows.flatMap((row) => [row.sender, row.receiver]),
    );
    const accepted = rows.filter((row) => row.outcome === 'accepted');
    const roles = await rolesOf(
      reader,
      accepted.map((row) => row.receiver),
    );
    const answered = rows.map((row) => ({ ...flowOf(row, scope, names), back: row.back, outcome: row.outcome }));
    return {
      ...scope,
      flows: answered
        .filter((row) => row.outcome === 'accepted')
        .map(({ back: _back, outcome: _outcome, ...flow }) => flow),
      returns: answered.filter((row) => row.outcome === 'returned').map(({ outcome: _outcome, ...flow }) => flow),
      byReceiverRole: byRole(accepted, roles, scope),
    };
  }

  @Get('transfers')
  @ApiOperation({ summary: '移交明细：去向每个数字背后的各行' })
  async transfers(@Who() actor: Actor, @Query() query: TransfersQuery): Promise<TransferPageDto> {
    const { reader } = this.database;
    const { limit, next, total, ...asked } = query;
    const filter = { ...asked, ...scopeOf(actor, query, this.clock.now()) };
    const rows = await listTransfers(reader, filter, limit, decodeCursor(next, [0, ''] as const));
    const { items, next: following } = page(rows, limit, (last) => [last.origin_idx, last.battery]);
    const names = await readOrgNames(
      reader,
      items.flatMap((row) => [row.sender, row.receiver]),
    );
    return {
      items: items.map((row) => toTransferDto(row, names)),
      ...(await pageEnd({ total }, following, () => countTransfers(reader, filter))),
    };
  }
}

function flowOf(row: FlowRow, scope: Scope, names: OrgNames): FlowsDto['flows'][number] {
  const { sender, receiver, outcome, pieces, grams } = row;
  return {
    sender: names(sender),
    receiver: names(receiver),
    pieces,
    grams,
    rows: link(TRANSFERS, { ...scope, sender, receiver, outcome }),
  };
}

const UNREGISTERED = ['unregistered'] as const;

function byRole(
  rows: readonly FlowRow[],
  roles: ReadonlyMap<string, readonly EnterpriseRole[]>,
  scope: Scope,
): RoleFlowDto[] {
  const totals = new Map<RoleFlowDto['role'], { pieces: number; grams: number }>();
  for (const { receiver, pieces, grams } of rows) {
    for (const role of roles.get(receiver) ?? UNREGISTERED) {
      const total = totals.get(role) ?? { pieces: 0, grams: 0 };
      totals.set(role, { pieces: total.pieces + pieces, grams: total.grams + grams });
    }
  }
  return [...totals].map(([role, total]) => ({
    role,
    ...total,
    rows: link(TRANSFERS, { ...scope, outcome: 'accepted', receiverRole: role }),
  }));
}

function toTransferDto(row: TransferRow, names: OrgNames): TransferDto {
  return {
    index: row.origin_idx,
    consignmentNo: row.number,
    sender: names(row.sender),
    receiver: names(row.receiver),
    traceNo: row.trace_no,
    batteryCode: row.code,
    result: row.result,
    sentGrams: row.sent_grams,
    receivedGrams: row.received_grams,
    returned: row.returned === 1,
    receivedAt: row.received_at,
  };
}
