import { QUALIFICATION_TYPES, qualificationName, qualificationType } from './qualification-types';
import { ACTIVITIES, REQUIREMENTS, inForce } from './requirements';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

describe('the catalogue of qualifications', () => {
  it('has each code once', () => {
    const codes = QUALIFICATION_TYPES.map((type) => type.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says everything in both languages', () => {
    for (const { name, issuer, term } of QUALIFICATION_TYPES) {
      for (const text of [name, issuer, term]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[a-z]/i);
      }
    }
  });

  it('ends the second-use list on the day of the notice', () => {
    expect(qualificationType('Q-CU-LIST-CAS')?.to).toBe('2026-07-30');
  });

  it('shows an unknown code as it is', () => {
    expect(qualificationName('Q-NEW')).toEqual({ zh: 'Q-NEW', en: 'Q-NEW' });
  });
});

describe('the matrix of requirements', () => {
  it('has rows for every activity', () => {
    expect(new Set(REQUIREMENTS.map((row) => row.activity))).toEqual(new Set(ACTIVITIES));
  });

  it.each(
    REQUIREMENTS.map((row) => [`${row.activity} ${row.role ?? 'anyone'} ${row.type ?? row.duty?.en}`, row] as const),
  )('%s asks for one thing, with its basis and its dates in order', (_name, row) => {
    expect((row.type === undefined) !== (row.duty === undefined)).toBe(true);
    expect(row.basis).not.toMatch(/\[[A-Z]\d/);
    expect(row.basis).toMatch(/[《A-Z综]/);
    for (const date of [row.from, row.to]) if (date !== undefined) expect(date).toMatch(DATE);
    if (row.from !== undefined && row.to !== undefined) expect(row.from < row.to).toBe(true);
  });

  it('offers no alternative that stands alone', () => {
    const groups = new Map<string, number>();
    for (const { activity, role, anyOf } of REQUIREMENTS) {
      if (anyOf === undefined) continue;
      const key = `${activity} ${role} ${anyOf}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
    expect([...groups.values()].every((count) => count === 2)).toBe(true);
    expect(groups.size).toBe(5);
  });

  it('is in force on its first and last day and on no other side of them', () => {
    const row = { from: '2020-09-01', to: '2026-03-31' };
    expect(['2020-08-31', '2020-09-01', '2026-03-31', '2026-04-01'].map((day) => inForce(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
