import fc from 'fast-check';
import { fill, type Language } from '../kernel/text';
import { readBatteryCode } from './battery-code';
import { readDistrict } from './district';
import { readOrganisationCode } from './organisation-code';
import { readDischargePermitNo, readPaperNo, readRoadTransportLicenceNo } from './permit';
import { readPlate } from './plate';
import { normalised, withoutSpaces, type Reading } from './reading';
import { REASON_TEXTS } from './reason-texts';
import { readTraceNo } from './trace-number';
import { readUnNumber } from './un-number';
import { readUscc } from './uscc';
import { readVin } from './vin';

const READERS: Readonly<Record<string, (raw: string) => Reading<string>>> = {
  readUscc,
  readOrganisationCode,
  readVin,
  readBatteryCode,
  readTraceNo,
  readDistrict,
  readPlate,
  readDischargePermitNo,
  readPaperNo,
  readRoadTransportLicenceNo,
  readUnNumber,
};

/** Any text: any UTF-16 units (lone surrogates too), odd spaces and widths between the characters of real codes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom(...'09AIOQZ鲁a９Ａ-· \u00a0\u200b\u3000\u0308\ufdfa\ud800\udc00[>'),
    maxLength: 30,
  }),
);

describe('normalisation', () => {
  it.each([
    ['normalised', normalised],
    ['withoutSpaces', withoutSpaces],
  ])('%s changes nothing the second time', (_name, normalise) => {
    fc.assert(
      fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)),
      { numRuns: 2000 },
    );
    for (let unit = 0; unit <= 0xffff; unit++) {
      const once = normalise(`a${String.fromCharCode(unit)}b`);
      if (normalise(once) !== once) throw new Error(`U+${unit.toString(16)} changes twice`);
    }
  });

  it('corrects nothing: O stays O, and no letter outside ASCII becomes one inside it', () => {
    expect(normalised('o0il1')).toBe('O0IL1');
    expect(normalised('ß\u0131')).toBe('ß\u0131');
  });
});

describe('every reader', () => {
  it.each(Object.entries(READERS))('%s answers any text, keeps it, and never throws', (_name, read) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, raw, reasons } = read(text);
        expect(raw).toBe(text);
        expect(reasons.some(({ severity }) => severity === 'error')).toBe(value === undefined);
        if (value !== undefined) expect(read(value).value).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(READERS))('%s refuses a very long text at once', (_name, read) => {
    const long = '９\u0308 a'.repeat(2_500_000);
    const started = process.hrtime.bigint();
    expect(read(long).value).toBeUndefined();
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(300);
  });
});

describe('the words of a reason', () => {
  it.each(Object.entries(REASON_TEXTS))('%s say it in both languages with the same parameters', (_code, text) => {
    const names = (language: Language): string[] => [...new Set(text[language].match(/\{\w+\}/g) ?? [])].sort();
    expect(text.zh).toMatch(/[一-龥].*。$/);
    expect(text.en).toMatch(/^[^一-龥]*[A-Za-z].*\.$/);
    expect(names('en')).toEqual(names('zh'));
  });

  const WRONG: readonly (readonly [string, Reading<string>])[] = [
    ['USCC_LEN', readUscc('1')],
    ['USCC_CHARS', readUscc('9135090058752778IP')],
    ['USCC_CHK', readUscc('91350900587527783Q')],
    ['USCC_LEGACY', readUscc('91350100M0001TGQXM')],
    ['ORG_LEN', readOrganisationCode('1')],
    ['ORG_CHARS', readOrganisationCode('1923174电8')],
    ['ORG_CHK', readOrganisationCode('19231745-9')],
    ['VIN_LEN', readVin('LFWADRJF01100234')],
    ['VIN_CHARS', readVin('LFWADRJF0110O2346')],
    ['VIN_CHECK', readVin('LFWADRJFA11002346')],
    ['VIN_CHK', readVin('WP0ZZZ99ZTS392124')],
    ['CODE_LEN', readBatteryCode('A765101015')],
    ['CODE_NUM', readBatteryCode('1.23E+17')],
    ['CODE_FORM', readBatteryCode('04QXB76836300JBC40000903')],
    ['CODE_DATE', readBatteryCode('04QCB76836300JB2X0000903')],
    ['CODE_FUTURE', readBatteryCode('X12MCPM27KLPCLX2M2382320', { receivedOn: '2026-11-23' })],
    ['CODE_SERIAL', readBatteryCode('03UPE01000011C85A00FTY20')],
    ['CODE_LETTERS', readBatteryCode('001CB24000O003B3C0221953')],
    ['CODE_LEVEL', readBatteryCode('001CB240000003B3C0221953', { declaredLevel: 'pack' })],
    ['TRACE_NO_FORM', readTraceNo('NB')],
    ['DISTRICT_FORM', readDistrict('聊城')],
    ['DISTRICT_ABSENT', readDistrict('371571')],
    ['DISTRICT_HISTORIC', readDistrict('371523')],
    ['DISTRICT_UNKNOWN', readDistrict('110105')],
    ['PLATE_FORM', readPlate('台A12345')],
    ['PLATE_POWER', readPlate('鲁PG12345', 'battery-electric')],
    ['PERMIT_LEN', readDischargePermitNo('1')],
    ['PERMIT_FORM', readDischargePermitNo('91350900587527783P0011')],
    ['PERMIT_USCC', readDischargePermitNo('91350900587527783Q001V')],
    ['PERMIT_LETTER', readDischargePermitNo('91350900587527783P001V')],
    ['PAPER_LEN', readPaperNo('1')],
    ['PAPER_CHARS', readPaperNo('ab_12')],
    ['ROAD_PERMIT_FORM', readRoadTransportLicenceNo('云交运管许可YL20260001')],
    ['UN_PREFIX', readUnNumber('3480')],
    ['UN_FORM', readUnNumber('UN348')],
    ['UN_UNKNOWN', readUnNumber('UN2794')],
    ['UN_VEHICLE', readUnNumber('UN3171')],
  ];

  it('are each reached by some text', () => {
    expect(WRONG.map(([code]) => code).sort()).toEqual(Object.keys(REASON_TEXTS).sort());
  });

  it.each(WRONG)('%s find every parameter they name', (code, reading) => {
    const reason = reading.reasons.find((one) => one.code === code);
    if (reason === undefined) throw new Error(`${code} is not given`);
    const text = REASON_TEXTS[reason.code];
    const named = [...text.zh.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(reason.params ?? {})).toEqual(expect.arrayContaining(named));
    expect(fill(text, 'zh', reason.params)).not.toMatch(/[{}]|“”/);
  });

  it('count as a person does', () => {
    const [reason] = readVin('LFWADRJF01100234').reasons;
    expect(fill(REASON_TEXTS.VIN_LEN, 'zh', reason?.params)).toBe(
      '应为 17 位，现为 16 位。请核对行驶证或车身标识后重填。',
    );
  });
});
