import fc from 'fast-check';
import {
  type Burst,
  BURST_RULES,
  burstIdle,
  burstKey,
  type BurstRules,
  type KeyInput,
  noBurst,
  type Suffix,
} from './burst';
import { usKey } from './us-keys';

const VIN = 'LFWADRJF011002346';

interface Press {
  readonly character: string;
  readonly gapMs: number;
  readonly ime?: boolean;
}

type Key = Partial<KeyInput<string>> & { readonly gapMs: number };

/** A page with one text field, played by the state machine's word alone. */
class Page {
  field = '';
  readonly scans: string[] = [];
  private timeMs = 1000;
  private burst: Burst<string> = noBurst();

  constructor(
    private readonly rules: BurstRules = BURST_RULES,
    private readonly isInField = true,
  ) {}

  type(presses: readonly Press[]): this {
    for (const { character, gapMs, ime } of presses) {
      const { code = '', shiftKey = false } = usKey(character) ?? {};
      this.key(
        { key: ime === true ? 'Process' : character, code, shiftKey, gapMs, isComposing: ime === true },
        character,
      );
    }
    return this;
  }

  press(key: string, gapMs: number, more: Partial<KeyInput<string>> = {}): this {
    return this.key({ key, code: key, gapMs, ...more }, '');
  }

  wait(ms: number): this {
    this.timeMs += ms;
    return this.idle(this.timeMs);
  }

  /** What the page's own timer asks, whenever it comes to that. */
  idle(nowMs = Infinity): this {
    const { burst, scan } = burstIdle(this.burst, nowMs, this.rules);
    this.burst = burst;
    if (scan !== undefined) this.scans.push(scan.text);
    return this;
  }

  private key({ gapMs, ...given }: Key, written: string): this {
    this.timeMs += gapMs;
    const input = { key: '', code: '', shiftKey: false, isComposing: false, timeMs: this.timeMs, ...given };
    const step = burstKey(this.burst, { ...input, targetIsEditable: this.isInField, before: this.field }, this.rules);
    this.burst = step.burst;
    if (step.scan !== undefined) this.scans.push(step.scan.text);
    if (step.takeBack !== undefined) {
      const before = step.takeBack.befores[0] ?? '';
      expect(this.field).toBe(before + step.takeBack.text);
      this.field = before;
    }
    if (!step.swallow) this.field += written;
    return this;
  }
}

const typed = (text: string, gapMs: number): Press[] => Array.from(text, (character) => ({ character, gapMs }));

const keyable = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((n) => String.fromCharCode(n)) });
const code = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPRSTVWXYZ'), minLength: 8, maxLength: 40 });
const human = fc.array(fc.tuple(fc.constantFrom(...'nihao shi, 12'), fc.integer({ min: 31, max: 400 })), {
  maxLength: 60,
});
const suffix = fc.constantFrom('Enter', 'Tab');

describe('keys at the speed of a scanner', () => {
  it.each(['Enter', 'NumpadEnter', 'Tab'])('are a scan when %s ends them, and the page never sees that key', (end) => {
    const page = new Page().type(typed(VIN, 5)).press(end, 5);
    expect([page.scans, page.field]).toEqual([[VIN], '']);
  });

  it('are a scan when 80 ms of silence end them, not after 79', () => {
    const page = new Page().type(typed(VIN, 5)).wait(79);
    expect(page.scans).toEqual([]);
    expect(page.wait(1).scans).toEqual([VIN]);
  });

  it('are a scan when a key comes after the silence, and that key is the next one', () => {
    const page = new Page().type(typed(VIN, 5)).type(typed('x', 81));
    expect([page.scans, page.field]).toEqual([[VIN], 'x']);
  });

  it('are one scan though a busy page finds time for them only after a silence', () => {
    const page = new Page().type(typed(VIN.slice(0, 5), 5));
    expect(
      page
        .idle()
        .type(typed(VIN.slice(5), 5))
        .press('Enter', 5),
    ).toMatchObject({ scans: [VIN], field: '' });
  });

  it('leave in a field what stood there, and nothing of the scan', () => {
    fc.assert(
      fc.property(keyable, code, fc.integer({ min: 0, max: 12 }), suffix, (before, scanned, gapMs, end) => {
        const page = new Page().type(typed(before, 120)).wait(200).type(typed(scanned, gapMs)).press(end, gapMs);
        expect([page.scans, page.field]).toEqual([[scanned], before]);
      }),
    );
  });

  it('are one scan though the scanner stumbles', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 23, maxLength: 23 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 8, max: 22 }), fc.integer({ min: 30, max: 80 }), (given, at, stumble) => {
        const presses = Array.from('001CB240000003B3C022195', (character, i) => ({
          character,
          gapMs: i === at ? stumble : (given[i] ?? 1),
        }));
        expect(new Page().type(presses).press('Enter', 5).scans).toEqual(['001CB240000003B3C022195']);
      }),
    );
  });

  it('are told from the typing right before them', () => {
    const page = new Page().type(typed('abc', 60)).type([{ character: 'L', gapMs: 60 }, ...typed(VIN.slice(1), 5)]);
    expect([page.press('Enter', 5).scans, page.field]).toEqual([[VIN], 'abc']);
  });

  it('may stumble after the first where there is no field in which somebody could be typing', () => {
    const presses = [{ character: 'L', gapMs: 0 }, { character: 'F', gapMs: 50 }, ...typed(VIN.slice(2), 5)];
    expect(new Page(BURST_RULES, false).type(presses).press('Enter', 5).scans).toEqual([VIN]);
  });

  it('give every character of a US keyboard', () => {
    fc.assert(
      fc.property(
        keyable.filter((text) => text.length >= 8),
        fc.boolean(),
        (text, ime) => {
          const presses = typed(text, 5).map((press) => ({ ...press, ime }));
          expect(new Page().type(presses).press('Enter', 5).scans).toEqual([text]);
        },
      ),
    );
  });

  it('are read from the keys themselves while a Chinese input method holds them', () => {
    const page = new Page().type(typed('LSVhj1330-:', 6).map((press) => ({ ...press, ime: true })));
    expect(page.press('Process', 6, { code: 'Enter', isComposing: true }).scans).toEqual(['LSVhj1330-:']);
  });

  it('are read from the keys themselves where an input method writes full-width signs', () => {
    const page = new Page().type(typed('NB-371502-2026', 5)).press('－', 5, { code: 'Minus' }).type(typed('000123', 5));
    expect(page.press('Enter', 5).scans).toEqual(['NB-371502-2026-000123']);
  });

  it('hold the separators that FNC1 becomes', () => {
    const page = new Page().type(typed(VIN, 5)).press(']', 5, { code: 'BracketRight', withCommand: true });
    expect(page.type(typed('99', 5)).press('Enter', 5).scans).toEqual([`${VIN}\u001d99`]);
  });

  it.each<[Suffix, string, string[]]>([
    ['enter', 'Tab', [`${VIN}99`]],
    ['tab', 'Enter', [`${VIN}99`]],
    ['none', 'Enter', [`${VIN}99`]],
    ['auto', 'Tab', [VIN]],
  ])('with the suffix %s and a %s inside', (rule, inside, scans) => {
    const page = new Page({ ...BURST_RULES, suffix: rule }).type(typed(VIN, 5)).press(inside, 5).type(typed('99', 5));
    expect(page.wait(80).scans).toEqual(scans);
  });

  it('are a scan of four characters too when they come at 5 ms and Enter ends them, not in silence', () => {
    expect(new Page().type(typed('A-13', 5)).press('Enter', 5)).toMatchObject({ scans: ['A-13'], field: '' });
    expect(new Page().type(typed('A-13', 5)).wait(100)).toMatchObject({ scans: [], field: 'A-13' });
    expect(new Page().type(typed('A-13', 15)).press('Enter', 15)).toMatchObject({ scans: [], field: 'A-13' });
    expect(new Page().type(typed('A13', 5)).press('Enter', 5)).toMatchObject({ scans: [], field: 'A13' });
  });
});

describe('keys at the speed of a person', () => {
  it('are never a scan, never swallowed, at 120 ms', () => {
    fc.assert(
      fc.property(keyable, suffix, (text, end) => {
        const page = new Page().type(typed(text, 120)).press(end, 120).wait(500);
        expect([page.scans, page.field]).toEqual([[], text]);
      }),
    );
  });

  it('are never a scan, never swallowed, however uneven above 30 ms, with or without an input method', () => {
    fc.assert(
      fc.property(human, fc.boolean(), suffix, (keys, ime, end) => {
        const page = new Page().type(keys.map(([character, gapMs]) => ({ character, gapMs, ime }))).press(end, 90);
        expect([page.wait(500).scans, page.field]).toEqual([[], keys.map(([character]) => character).join('')]);
      }),
    );
  });

  it('are no scan when a few roll off the fingers', () => {
    const page = new Page().type(typed('and the', 20)).wait(90).type(typed('remark', 20)).press('Enter', 60);
    expect([page.scans, page.field]).toEqual([[], 'and theremark']);
  });

  it('are no scan when a key is held down', () => {
    const page = new Page();
    for (let i = 0; i < 40; i++) page.press('a', 15, { code: 'KeyA', repeat: true });
    expect(page.wait(100).scans).toEqual([]);
  });

  it('are no scan when a command comes between', () => {
    const page = new Page().type(typed('LFWADRJ', 5)).press('v', 5, { code: 'KeyV', withCommand: true });
    expect(page.type(typed('F011', 5)).wait(100).scans).toEqual([]);
  });
});
