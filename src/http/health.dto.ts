import type { StartStep } from './readiness';

export class LiveDto {
  readonly status!: 'live';
}

export class ReadyDto {
  readonly status!: 'ready' | 'starting';
  /** 尚待完成的启动步骤 */
  readonly waitingFor!: StartStep[];
}
