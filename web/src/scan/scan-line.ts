import type { Recognised } from './recognise';

/** One thing scanned, pasted, photographed or typed into the desk. */
export interface Scan extends Recognised {
  /** As it arrived. */
  readonly raw: string;
  readonly source: 'wedge' | 'paste' | 'camera' | 'typed';
  /** The text field that had the focus, already without what the scanner had typed into it. */
  readonly field?: HTMLInputElement | HTMLTextAreaElement;
}

/**
 * What a screen did with a scan: took it (`ok`), took it and says it is wrong (`bad`), took it and will sound its own
 * tone when the service has answered (`later`), or left it to the next (`pass`).
 */
export type Taken = 'ok' | 'bad' | 'later' | 'pass';

export type ScanHandler = (scan: Scan) => Taken;

/** Who is asked first. A dialog stands before the screen under it, a screen before the desk. */
export const PRIORITY = { dialog: 20, screen: 10, desk: 0 } as const;

export interface ScanLine {
  /** Adds a taker; the answer removes it. Of equals the newest is asked first. */
  readonly add: (handler: ScanHandler, priority: number) => () => void;
  /** Asks one after another until one takes it. */
  readonly deliver: (scan: Scan) => Taken;
}

export function createScanLine(): ScanLine {
  let takers: readonly { readonly handler: ScanHandler; readonly priority: number }[] = [];
  return {
    add: (handler, priority) => {
      const taker = { handler, priority };
      const after = takers.findIndex((other) => other.priority <= priority);
      takers = after < 0 ? [...takers, taker] : [...takers.slice(0, after), taker, ...takers.slice(after)];
      return () => {
        takers = takers.filter((other) => other !== taker);
      };
    },
    deliver: (scan) => {
      for (const { handler } of takers) {
        const taken = handler(scan);
        if (taken !== 'pass') return taken;
      }
      return 'pass';
    },
  };
}
