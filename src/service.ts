import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { forgetDrafts } from './accounts/drafts';
import { Setup } from './accounts/setup';
import { actorOf } from './accounts/who';
import { AppModule } from './app.module';
import type { Config } from './config';
import type { Tx } from './database/tx';
import { createAdapter } from './http/adapter';
import { findConsole, serveConsole } from './http/console';
import { Metrics } from './http/metrics';
import { serveOpenApi } from './http/openapi';
import { Readiness } from './http/readiness';
import { type RequestLog, requestLog } from './http/request-log';
import { configureHttp } from './http/setup';
import { type Clock, SystemClock } from './kernel/clock';
import { forgetAnswers } from './ledger/idempotency';
import { readState } from './ledger/tables';
import { adopt, type InstallationKind, openParts, type Parts } from './parts';

/** A running service. */
export interface Service {
  readonly app: NestFastifyApplication;
  readonly parts: Parts;
  readonly url: string;
  /** The one-time code of an installation that has no user yet. */
  readonly setupCode: string | undefined;
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly kind: InstallationKind;
  readonly clock?: Clock;
  readonly log?: RequestLog;
  /** Runs before requests are taken: the demo's story. */
  readonly seed?: (parts: Parts) => Promise<void>;
}

const HOUSEKEEPING_MS = 3_600_000;

/** Opens the installation, seeds it if asked, signs a first checkpoint and takes requests. */
export async function startService(config: Config, options: ServiceOptions): Promise<Service> {
  const log = options.log ?? requestLog(config.logLevel);
  const onFault = (error: unknown): void => {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'background work failed');
  };
  let metrics: Metrics | undefined;
  const observe = ({ works }: { works: number }): void => metrics?.turnSize.observe(works);
  const parts = await openParts(config, options.clock ?? new SystemClock(), options.kind, { observe, onFault });
  try {
    await parts.database.alone(async () => {
      await options.seed?.(parts);
      if ((await readState(parts.database.reader)).size > 0) await adopt(parts);
    });
    const app = await createApp(parts, log);
    metrics = app.get(Metrics);
    watch(app.get(Metrics), parts);
    await parts.checkpointer.publish();
    const readiness = app.get(Readiness);
    for (const step of ['migration', 'seeding', 'checkpoint'] as const) readiness.finished(step);
    parts.checkpointer.start(config.checkpointSeconds, onFault);
    parts.reviewer.wake();
    const setupCode = await app.get(Setup).begin();
    await app.listen(config.port, config.host);
    const housekeeping = setInterval(
      () => void parts.database.work.solo((tx) => tidy(tx, parts.clock.now())).catch(onFault),
      HOUSEKEEPING_MS,
    );
    housekeeping.unref();
    const close = async (): Promise<void> => {
      clearInterval(housekeeping);
      await app.close();
      await parts.close();
    };
    return { app, parts, url: await app.getUrl(), setupCode, close };
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** What is kept for a time only, and by nobody needed afterwards. */
async function tidy(tx: Tx, now: Date): Promise<void> {
  await forgetAnswers(tx, now);
  await forgetDrafts(tx, now);
}

/** The application around the parts, not yet listening. */
export async function createApp(parts: Parts, log: RequestLog): Promise<NestFastifyApplication> {
  const { config, clock } = parts;
  const adapter = createAdapter({ bodyLimit: config.bodyLimitBytes, trustProxy: config.trustProxy });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  await configureHttp(app, {
    requestsPerMinute: config.requestsPerMinute,
    userOf: (request) => actorOf(request)?.userId,
    clock,
    log,
  });
  serveOpenApi(app);
  const console = findConsole(__dirname);
  if (console !== undefined) await serveConsole(app, console);
  await app.init();
  return app;
}

/** Figures that are read when somebody asks for them. */
function watch(metrics: Metrics, parts: Parts): void {
  metrics.onCollect(async () => {
    metrics.queueDepth.set(parts.database.work.depth);
    metrics.entries.set((await readState(parts.database.reader)).size);
  });
}
