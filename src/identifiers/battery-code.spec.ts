import fc from 'fast-check';
import { BATTERY_TYPES } from './battery-code-layout';
import {
  batteryCodeOf,
  batteryCodeParts,
  formatBatteryCode,
  joinScannedLines,
  readBatteryCode,
  type BatteryCodeOptions,
  type BatteryCodeParts,
} from './battery-code';

/** The structure as one pattern each, written independently of the layout table. */
const NEW_24 =
  /^[0-9A-Z]{3}[PMC][A-GZ][0-9A-Z]{2}[0-9A-Z]{7}[1-9A-HJ-NPRSTVWXY][1-9ABC][0-9A-HJ-NPRSTVWXY][0-9A-Z]{7}$/;
const REUSE_19 = /^[0-9A-Z]{3}[PMC][A-GZ][0-9A-Z]{2}[1-9A-HJ-NPRSTVWXY][1-9ABC][0-9A-HJ-NPRSTVWXY][0-9A-Z]{7}R[PMC]$/;

const ANY = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const text = (count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...ANY), minLength: count, maxLength: count });

const madeOn = fc
  .date({ min: new Date('2011-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const common = {
  scheme: fc.constant('GBT34014-2017' as const),
  maker: text(3),
  level: fc.constantFrom('pack' as const, 'module' as const, 'cell' as const),
  batteryType: fc.constantFrom(...BATTERY_TYPES),
  spec: text(2),
  madeOn,
  serial: text(7),
};

const parts: fc.Arbitrary<BatteryCodeParts> = fc.oneof(
  fc.record({ ...common, form: fc.constant('new' as const), trace: text(7) }),
  fc.record({ ...common, form: fc.constant('reuse' as const), madeFrom: fc.constantFrom('P', 'M', 'C') }),
);

const codesOf = (raw: string, options: BatteryCodeOptions = {}): string[] =>
  readBatteryCode(raw, options).reasons.map(({ code }) => code);

describe('a battery code', () => {
  it.each([
    ['001CB240000003B3C0221953', 'cell', 'B', '2021-03-12', '0221953'],
    ['04QCB76836300JBC40000903', 'cell', 'B', '2021-12-04', '0000903'],
    ['07HCBC1P22G06AC700002596', 'cell', 'B', '2022-07-31', '0002596'],
    ['X12CCPM27KLPCLE662382320', 'cell', 'C', '2024-06-06', '2382320'],
    ['03UPE01000011C85A00FTY20', 'pack', 'E', '2018-05-10', '00FTY20'],
  ])('is read: %s', (code, level, batteryType, date, serial) => {
    const reading = readBatteryCode(code, { receivedOn: '2026-11-23' });
    expect(reading).toMatchObject({
      value: code,
      raw: code,
      parts: { form: 'new', scheme: 'GBT34014-2017', level, batteryType, madeOn: date, serial },
    });
  });

  it('of a second-use product has 19 characters, no trace field, and its date in another place', () => {
    expect(readBatteryCode('01APB01C5H0000001RP', { receivedOn: '2026-11-23' })).toEqual({
      value: '01APB01C5H0000001RP',
      raw: '01APB01C5H0000001RP',
      reasons: [],
      parts: {
        scheme: 'GBT34014-2017',
        form: 'reuse',
        maker: '01A',
        level: 'pack',
        batteryType: 'B',
        spec: '01',
        madeOn: '2022-05-17',
        serial: '0000001',
        madeFrom: 'P',
      },
    });
  });

  it.each([
    ['001CB24 0000003 B3C 0221953'],
    ['001-C-B-24-0000003-B3C-0221953'],
    ['００1cb240000003b3c0221953\r\n'],
    ['001CB240000003\nB3C0221953'],
  ])('is read without spaces and hyphens, and what arrived is kept: %p', (raw) => {
    expect(readBatteryCode(raw)).toMatchObject({ value: '001CB240000003B3C0221953', raw, reasons: [] });
  });

  it.each([
    ['too short', 'A765101015', 'CODE_LEN'],
    ['23 characters', '04QCB76836300JBC4000090', 'CODE_LEN'],
    ['25 characters, as on a part of a pack without modules', '04QCB76836300JBC400009031', 'CODE_LEN'],
    ['26 characters', '04QCB76836300JBC40000903RP', 'CODE_LEN'],
    ['nothing', '', 'CODE_LEN'],
    ['a number made by a spreadsheet', '1.23E+17', 'CODE_NUM'],
    ['product type X', '04QXB76836300JBC40000903', 'CODE_FORM'],
    ['battery type H', '04QCH76836300JBC40000903', 'CODE_FORM'],
    ['month D', '04QCB76836300JBD40000903', 'CODE_FORM'],
    ['month 0', '04QCB76836300JB040000903', 'CODE_FORM'],
    ['day U', '04QCB76836300JBCU0000903', 'CODE_FORM'],
    ['year 0', '04QCB76836300J0C40000903', 'CODE_FORM'],
    ['a dot', '04QCB76836300JBC4000090.', 'CODE_FORM'],
    ['19 characters without R', '01APB01C5H0000001XP', 'CODE_FORM'],
    ['29 February 2021', '04QCB76836300JB2X0000903', 'CODE_DATE'],
    ['31 April 2021', '04QCB76836300JB400000903', 'CODE_DATE'],
    ['a date after receipt', 'X12MCPM27KLPCLX2M2382320', 'CODE_FUTURE'],
  ])('is refused for %s', (_why, raw, code) => {
    expect(readBatteryCode(raw, { receivedOn: '2026-11-23' }).value).toBeUndefined();
    expect(codesOf(raw, { receivedOn: '2026-11-23' })).toEqual([code]);
  });

  it('may have been made on the day of receipt, not a day later', () => {
    expect(codesOf('001CB240000003B3C0221953', { receivedOn: '2021-03-12' })).toEqual([]);
    expect(codesOf('001CB240000003B3C0221953', { receivedOn: '2021-03-11' })).toEqual(['CODE_FUTURE']);
  });

  it('knows 29 February of a leap year', () => {
    expect(readBatteryCode('04QCB76836300JA2X0000903').parts?.madeOn).toBe('2020-02-29');
  });

  it.each<[string, string, BatteryCodeOptions, string[]]>([
    ['a serial with letters', '03UPE01000011C85A00FTY20', {}, ['CODE_SERIAL']],
    ['a serial of zeros', '001CB240000003B3C0000000', {}, ['CODE_SERIAL']],
    ['an O after the third place', '001CB24000O003B3C0221953', {}, ['CODE_LETTERS']],
    ['no Q in the maker', '04QCB76836300JBC40000903', {}, []],
    ['a cell declared as pack', '001CB240000003B3C0221953', { declaredLevel: 'pack' }, ['CODE_LEVEL']],
    ['a cell declared as cell', '001CB240000003B3C0221953', { declaredLevel: 'cell' }, []],
  ])('warns of %s', (_what, raw, options, codes) => {
    expect(readBatteryCode(raw, options).value).toBe(raw);
    expect(codesOf(raw, options)).toEqual(codes);
  });

  it('is read behind a configured wrapper only', () => {
    const wrappers = [{ prefix: '[>16', ownCodeLength: 8 }];
    const raw = '[>16P0012345001CB240000003B3C0221953';
    expect(codesOf(raw)).toEqual(['CODE_LEN']);
    expect(readBatteryCode(raw, { wrappers })).toMatchObject({ value: '001CB240000003B3C0221953', raw });
    expect(codesOf(raw.slice(0, -1), { wrappers })).toEqual(['CODE_LEN']);
    expect(
      readBatteryCode('001CB240000003B3C0221953', { wrappers: [{ prefix: '001CB', ownCodeLength: 0 }] }).value,
    ).toBe('001CB240000003B3C0221953');
  });
});

describe('the parts of a battery code', () => {
  it('make the code they came from', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const code = batteryCodeOf(given);
        expect(code).toMatch(given.form === 'new' ? NEW_24 : REUSE_19);
        expect(code !== undefined && batteryCodeParts(code)).toEqual(given);
        expect(code !== undefined && readBatteryCode(formatBatteryCode(code)).value).toBe(code);
      }),
      { numRuns: 500 },
    );
  });

  it('make none where a part does not fit', () => {
    const { parts: given } = readBatteryCode('001CB240000003B3C0221953');
    if (given === undefined) throw new Error('a published code is refused');
    for (const wrong of [
      { madeOn: '2010-12-31' },
      { madeOn: '2041-01-01' },
      { madeOn: '2021-02-29' },
      { maker: '01' },
    ]) {
      expect(batteryCodeOf({ ...given, ...wrong })).toBeUndefined();
    }
    expect(batteryCodeOf({ ...given, spec: '2', serial: '00221953' })).toBeUndefined();
  });

  it('are refused exactly where the pattern or the calendar refuses', () => {
    const nearly = fc.tuple(parts, fc.nat(23), fc.constantFrom(...ANY)).map(([given, at, character]) => {
      const code: string = batteryCodeOf(given) ?? '';
      return at < code.length ? code.slice(0, at) + character + code.slice(at + 1) : code;
    });
    fc.assert(
      fc.property(nearly, (code) => {
        const isFormed = NEW_24.test(code) || REUSE_19.test(code);
        const reasons = codesOf(code);
        expect(reasons.includes('CODE_FORM')).toBe(!isFormed);
        expect(readBatteryCode(code).value !== undefined).toBe(isFormed && !reasons.includes('CODE_DATE'));
      }),
      { numRuns: 1000 },
    );
  });

  it('stand in the groups people read', () => {
    const groups = (raw: string): string | undefined => {
      const { value } = readBatteryCode(raw);
      return value === undefined ? undefined : formatBatteryCode(value);
    };
    expect(groups('001CB240000003B3C0221953')).toBe('001 C B 24 0000003 B3C 0221953');
    expect(groups('01APB01C5H0000001RP')).toBe('01A P B 01 C5H 0000001 R P');
  });
});

describe('a code scanned as two lines', () => {
  it.each([
    ['001CB2400000', '03B3C0221953'],
    ['07HCBC1P22G06A', 'C700002596'],
  ])('is put together in the order that makes a code: %s %s', (first, second) => {
    const joined = { state: 'joined', code: first + second };
    expect(joinScannedLines(first, second)).toEqual(joined);
    expect(joinScannedLines(second, first)).toEqual(joined);
  });

  it('is asked about when both orders make a code', () => {
    const [first, second] = ['001CB2400000', '002CB2400001'];
    const answer = { state: 'ask', candidates: [first + second, second + first] };
    expect(joinScannedLines(first, second)).toEqual(answer);
  });

  it('is not asked about when the date of receipt leaves one order only', () => {
    const [first, second] = ['001CB2400000', '002CB2400001'];
    expect(joinScannedLines(first, second, { receivedOn: '2012-01-01' })).toEqual({
      state: 'joined',
      code: second + first,
    });
  });

  it('is not asked about when both lines are the same', () => {
    expect(joinScannedLines('001CB2400000', '001CB2400000').state).toBe('joined');
  });

  it('is unreadable when neither does', () => {
    expect(joinScannedLines('001CB2400000', '03B3C022195')).toEqual({ state: 'unreadable' });
  });
});
