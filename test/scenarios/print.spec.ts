import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS } from '.';
import { scenarioPages } from './pages';
import { isEvent } from './scenario';

const FOLDER = join(__dirname, '..', '..', 'docs', 'scenarios');
const pages = scenarioPages(SCENARIOS);

describe('docs/scenarios', () => {
  it('holds a page for every story and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s is what npm run scenarios:print makes', (name, text) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text);
  });
});

describe('the stories', () => {
  it('go by names of their own', () => {
    expect(new Set(SCENARIOS.map((scenario) => scenario.name)).size).toBe(SCENARIOS.length);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s never runs backwards',
    (_name, { steps, today }) => {
      const times = steps.map((step) => (isEvent(step) ? (step.recordedAt ?? step.at) : step.at));
      expect(times).toEqual([...times].sort());
      expect((times.at(-1) ?? '').slice(0, 10) <= today).toBe(true);
    },
  );

  it('name only 示例 enterprises', () => {
    const names = SCENARIOS.flatMap((scenario) => scenario.cast.map((member) => member.name.zh));
    expect(names.filter((name) => !name.includes('示例'))).toEqual([]);
  });
});
