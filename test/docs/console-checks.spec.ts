import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const LAST_CHECK = 66;

describe('docs/console-checks.md', () => {
  const rows = readFileSync(join(ROOT, 'docs', 'console-checks.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, numbers = '', , state = '']) => ({
      numbers: numbersIn(numbers),
      isAutomated: state.startsWith('automated'),
    }));

  it('has every check once', () => {
    const all = rows.flatMap(({ numbers }) => numbers);
    expect(all).toEqual(Array.from({ length: LAST_CHECK }, (_, i) => i + 1));
  });

  it('calls automated what a test in a browser carries in its title, and nothing else', () => {
    const claimed = rows.filter(({ isAutomated }) => isAutomated).flatMap(({ numbers }) => numbers);
    expect(claimed).toEqual([...titledChecks()].sort((a, b) => a - b));
  });
});

function titledChecks(): ReadonlySet<number> {
  const folder = join(ROOT, 'web', 'e2e');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.e2e.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const titles = sources.flatMap((source) =>
    [...source.matchAll(/\btest\(\s*['"`]([^'"`]*)/g)].map(([, title]) => title ?? ''),
  );
  return new Set(
    titles.flatMap((title) =>
      [...title.matchAll(/checks? (\d+(?:, \d+)*)/g)].flatMap(([, list]) => numbersIn(list ?? '')),
    ),
  );
}

/** `20, 21` and `29–31` as numbers. */
function numbersIn(text: string): number[] {
  return text.split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
