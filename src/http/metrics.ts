import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What this process measures of itself. Others set the figures of the ledger; each application has a registry of its
 * own. Labels hold route patterns and statuses, never codes or names.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly httpDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly queueDepth = new Gauge({
    name: 'ledger_queue_depth',
    help: 'Works that wait for the writer',
    registers: [this.registry],
  });

  readonly turnSize = new Histogram({
    name: 'ledger_turn_size',
    help: 'Works that one turn of the writer decided',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
    registers: [this.registry],
  });

  readonly entries = new Gauge({
    name: 'ledger_entries_total',
    help: 'Entries in the log',
    registers: [this.registry],
  });

  readonly unexpectedErrors = new Counter({
    name: 'http_unexpected_errors_total',
    help: 'Answers with status 500',
    registers: [this.registry],
  });

  private readonly collectors: (() => Promise<void>)[] = [];

  /** Sets gauges that are read only when somebody asks for them. */
  onCollect(collect: () => Promise<void>): void {
    this.collectors.push(collect);
  }

  /** Everything measured, in the text format of Prometheus. */
  async text(): Promise<string> {
    for (const collect of this.collectors) await collect();
    return this.registry.metrics();
  }

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
