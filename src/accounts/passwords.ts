import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../kernel/problem';

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;

/** Argon2id (2), 19 MiB, two passes, one lane: the least that OWASP recommends; about 20 ms. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash that no password has. Comparing with it costs what comparing with a real one costs. */
const NOBODYS_HASH = `$argon2id$v=19$m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * Length and a list of what everybody tries, in the manner of NIST SP 800-63B: no rule about kinds of characters.
 * Throws PASSWORD_WEAK.
 */
export function assertAcceptable(password: string, username: string): void {
  const { length } = [...plain(password)];
  const folded = plain(password).toLowerCase();
  const isGuessable = COMMON.has(folded) || folded === plain(username).toLowerCase() || /^(.)\1*$/u.test(folded);
  if (length < PASSWORD_MIN || length > PASSWORD_MAX || isGuessable)
    throw new Problem('PASSWORD_WEAK', { min: PASSWORD_MIN });
}

/** PHC text with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), ARGON2);
}

/** Takes as long without a hash as with one, so that the time does not tell whether a user exists. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODYS_HASH, plain(password));
  return matches && stored !== undefined;
}

/** One form for what different keyboards and input methods make of the same keys. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Of eight characters or more; shorter ones are refused anyway. */
const COMMON: ReadonlySet<string> = new Set([
  ...['12345678', '123456789', '1234567890', '0123456789', '87654321', '987654321', '0987654321', '12344321'],
  ...['11223344', '12341234', '12121212', '123123123', '147258369', '123654789', '1q2w3e4r', '1q2w3e4r5t', '1qaz2wsx'],
  ...['1qazxsw2', 'zaq12wsx', 'qazwsxedc', 'qwertyui', 'qwertyuiop', 'qwer1234', 'asdf1234', 'asdfghjk', 'asdfghjkl'],
  ...['zxcvbnm123', 'abcd1234', 'abc12345', 'abc123456', 'abcdefgh', 'a1234567', 'a12345678', 'a123456789', 'aa123456'],
  ...[
    'aa12345678',
    'q1w2e3r4',
    'password',
    'password1',
    'password12',
    'password123',
    'passw0rd',
    'p@ssw0rd',
    'p@ssword',
  ],
  ...[
    'admin123',
    'admin1234',
    'admin888',
    'admin@123',
    'administrator',
    'root1234',
    'test1234',
    'welcome1',
    'changeme',
  ],
  ...['iloveyou', 'sunshine', 'football', 'baseball', 'princess', 'superman', 'trustno1', 'letmein1', 'qq123456'],
  ...[
    'qq123456789',
    'wang1234',
    'woaini123',
    'woaini520',
    'woaini1314',
    '5201314520',
    '52013145',
    'woaiwojia',
    'zhang123',
  ],
  ...['mima1234', 'mima123456', 'dianchi123', 'liaocheng', 'liaocheng123'],
]);
