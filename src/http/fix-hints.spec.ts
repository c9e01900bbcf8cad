import { REASON_TEXTS } from '../identifiers/reason-texts';
import { FAULT_TEXTS } from './fault-texts';
import { PROBLEMS } from './problem-catalogue';

/** Names that people who meet the text know by these letters; every other word in Latin letters is a slip. */
const NAMES =
  /\{\w+\}|application\/json|Idempotency-Key|YYYY-MM-DD|UTF-8|GB\/T \d+|\d{4}-\d\d-\d\dT[\d:+]+|codeConflict|unexpected|true|false|limit|JSON|UUID|ASCII|Unicode|NFC|USCC|VIN|UN ?\d*|KiB|NB|鲁P\w+/g;

/** Words by which a sentence says what to do. */
const HINT = /请|可选：|建议|须|应为|应在|应有|改用|可再次|可继续/;

const rows: [string, string][] = [
  ...Object.entries(PROBLEMS).map(([code, { detail }]): [string, string] => [code, detail.zh]),
  ...Object.entries(FAULT_TEXTS).map(([code, { zh }]): [string, string] => [code, zh]),
  ...Object.entries(REASON_TEXTS).map(([code, { zh }]): [string, string] => [code, zh]),
];

describe('check 66: what people read when the service says no', () => {
  it.each(rows)('%s says in Chinese what to do', (_code, zh) => {
    expect(zh).toMatch(/[一-龥]/);
    expect(zh).toMatch(HINT);
    expect(zh).toMatch(/[。；]$/);
  });

  it.each(rows)('%s holds no raw code and no English', (_code, zh) => {
    expect(zh.replace(NAMES, '')).not.toMatch(/[A-Za-z]{2,}/);
  });

  it.each(Object.entries(PROBLEMS))('%s has a short Chinese name', (_code, { title }) => {
    expect(title.zh.replace(NAMES, '')).not.toMatch(/[A-Za-z]/);
    expect(title.zh.length).toBeLessThanOrEqual(24);
  });
});
