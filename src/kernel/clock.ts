/** The only source of "now". Injected at the edges, so that tests and the demo tell their own time. */
export interface Clock {
  now(): Date;
}

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put: for tests, and for the demo, whose story has a time of its own. */
export class SettableClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}
