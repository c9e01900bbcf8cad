import { Injectable } from '@nestjs/common';

/** What must have happened before this process takes requests. */
export const START_STEPS = ['migration', 'seeding', 'checkpoint'] as const;

export type StartStep = (typeof START_STEPS)[number];

/** Set by whoever does the step; asked by `/health/ready`. A step once done stays done. */
@Injectable()
export class Readiness {
  private readonly done = new Set<StartStep>();

  finished(step: StartStep): void {
    this.done.add(step);
  }

  waitingFor(): readonly StartStep[] {
    return START_STEPS.filter((step) => !this.done.has(step));
  }
}
