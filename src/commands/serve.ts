import type { Config } from '../config';
import { Unreadable } from '../log-source';
import { type Service, startService } from '../service';

/** Serves a real installation until it is told to stop. */
export async function serve(config: Config): Promise<Service> {
  const service = await startService(config, { kind: 'real' }).catch((error: unknown) => {
    throw clearly(error, config);
  });
  const lines = [`电池流转台账已启动  ${service.url}`, `接口说明 API documentation  ${service.url}/api/docs`];
  if (service.setupCode !== undefined) {
    lines.push(
      `尚无用户。请用一次性设置码创建首位管理员 / No user yet. Create the first administrator with this one-time code:`,
      `  ${service.setupCode}`,
      `  POST ${service.url}/api/v1/auth/setup {"code":"${service.setupCode}","username":"…","password":"…"}`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  stopOnSignal(service);
  return service;
}

/** What whoever started the service can mend is said in its words, not in those of the system. */
function clearly(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new Unreadable(`PORT ${String(port)} of ${host} is taken by another program`);
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return new Unreadable(`PORT ${String(port)} of ${host}: ${code}`);
  return error;
}

/** Finishes what is waiting, then ends. A second signal ends at once. */
export function stopOnSignal(service: Service): void {
  const stop = (): void => {
    process.once('SIGINT', () => process.exit(130));
    void service.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
