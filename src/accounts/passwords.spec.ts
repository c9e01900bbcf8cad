import { assertAcceptable, hashPassword, isPassword } from './passwords';

describe('a new password', () => {
  it.each(['demo-2026', 'four words are fine', '动力电池回收台账', 'x'.repeat(127) + 'y'])('may be %s', (password) => {
    expect(() => {
      assertAcceptable(password, 'zhang');
    }).not.toThrow();
  });

  it.each([
    ['short', 'seven-7'],
    ['short but for the spaces around it', '  abc-12   '],
    ['too long', 'xy'.repeat(65)],
    ['common', 'Password123'],
    ['common, typed with wide letters', 'ｐａｓｓｗｏｒｄ'],
    ['one character again and again', '嗯嗯嗯嗯嗯嗯嗯嗯'],
    ['the user’s name', 'Zhang-Wei-01'],
  ])('is refused when %s', (_why, password) => {
    expect(() => {
      assertAcceptable(password, 'zhang-wei-01');
    }).toThrow('PASSWORD_WEAK');
  });
});

describe('a stored password', () => {
  it('is argon2id with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('demo-2026'), hashPassword('demo-2026')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('is recognised, and no other is', async () => {
    const stored = await hashPassword('demo-2026');
    expect(await isPassword(stored, 'demo-2026')).toBe(true);
    expect(await isPassword(stored, 'ｄemo-2026 ')).toBe(true);
    expect(await isPassword(stored, 'Demo-2026')).toBe(false);
    expect(await isPassword(stored, '')).toBe(false);
  });

  it('costs as much to compare when there is none', async () => {
    const stored = await hashPassword('demo-2026');
    const msOf = async (hash: string | undefined): Promise<number> => {
      const started = performance.now();
      for (let i = 0; i < 5; i++) expect(await isPassword(hash, 'wrong-one')).toBe(false);
      return performance.now() - started;
    };
    const [known, unknown] = [await msOf(stored), await msOf(undefined)];
    expect(unknown).toBeGreaterThan(known / 4);
  });
});
