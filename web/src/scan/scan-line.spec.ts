import { createScanLine, PRIORITY, type Scan, type Taken } from './scan-line';

const SCAN: Scan = { kind: 'vin', code: 'LFWADRJF011002346', raw: 'LFWADRJF011002346', source: 'wedge' };

describe('a scan', () => {
  it('goes to the dialog before the screen under it, and to the desk last', () => {
    const { line, asked, add } = played();
    add('desk', PRIORITY.desk);
    add('screen', PRIORITY.screen);
    add('dialog', PRIORITY.dialog);
    expect(line.deliver(SCAN)).toBe('pass');
    expect(asked).toEqual(['dialog', 'screen', 'desk']);
  });

  it('goes to nobody after who took it', () => {
    const { line, asked, add } = played();
    add('desk', PRIORITY.desk, 'later');
    add('screen', PRIORITY.screen, 'bad');
    expect(line.deliver(SCAN)).toBe('bad');
    expect(asked).toEqual(['screen']);
  });

  it('goes to the newest of equals first, and to nobody who has gone', () => {
    const { line, asked, add } = played();
    add('older', PRIORITY.screen);
    const leave = add('newer', PRIORITY.screen);
    line.deliver(SCAN);
    leave();
    line.deliver(SCAN);
    expect(asked).toEqual(['newer', 'older', 'older']);
  });
});

function played(): {
  line: ReturnType<typeof createScanLine>;
  asked: string[];
  add: (name: string, priority: number, taken?: Taken) => () => void;
} {
  const line = createScanLine();
  const asked: string[] = [];
  const add = (name: string, priority: number, taken: Taken = 'pass'): (() => void) =>
    line.add(() => {
      asked.push(name);
      return taken;
    }, priority);
  return { line, asked, add };
}
