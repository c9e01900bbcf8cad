import fc from 'fast-check';
import { cleanCode, cleanText } from './clean';
import { recognise, type ScanKind } from './recognise';

const CODE = '001CB240000003B3C0221953';
const TRACE = 'NB-371502-2026-000123';
const VIN = 'LFWADRJF011002346';

const wide = (text: string): string =>
  Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');

describe('a scanned text', () => {
  it.each<[ScanKind, string, string]>([
    ['battery', CODE, CODE],
    ['battery', '001 C B 24 0000003 B3C 0221953', CODE],
    ['battery', '001-C-B-24-0000003-B3C-0221953', CODE],
    ['battery', '01APB01C5H0000001RP', '01APB01C5H0000001RP'],
    ['battery', '04qxb76836300jbc40000903', '04QXB76836300JBC40000903'],
    ['battery', '04QCB76836300JBC4000090', '04QCB76836300JBC4000090'],
    ['trace', 'nb-371502-2026-000123', TRACE],
    ['trace', 'NB3715022026000123', TRACE],
    ['vin', VIN, VIN],
    ['vin', 'lfw adrjf0 11002346', VIN],
    ['vin', 'WP0ZZZ99ZTS392124', 'WP0ZZZ99ZTS392124'],
    ['vin', 'LFWADRJF01100234', 'LFWADRJF01100234'],
    ['uscc', '91350900587527783P', '91350900587527783P'],
    ['consignment', 'jj-371502-00042', 'JJ-371502-00042'],
    ['plate', '鲁P·D12345', '鲁PD12345'],
    ['location', 'A-13', 'A-13'],
    ['location', '库位：隔离-1', '隔离-1'],
    ['location', 'LOC:b 2', 'b 2'],
    ['link', 'https://example.gov.cn/cert?id=8f3a&t=Ab', 'https://example.gov.cn/cert?id=8f3a&t=Ab'],
    ['unknown', '示例证明-00017', '示例证明-00017'],
    ['unknown', 'Anything else', 'Anything else'],
    ['unknown', '', ''],
  ])('is a %s: %p', (kind, raw, code) => {
    expect(recognise(raw)).toEqual({ kind, code });
  });

  it.each([
    `]d2${CODE}`,
    `]Q3${CODE}`,
    `]C1${CODE}\r\n`,
    `\u001d${CODE}\u0004`,
    `<GS>${CODE}`,
    `\u200b${CODE}`,
    wide(CODE),
  ])('is the same whatever the way here added: %p', (raw) => {
    expect(recognise(raw)).toEqual({ kind: 'battery', code: CODE });
  });

  it.each([
    [`https://example.cn/b/${CODE}?from=label`, 'battery', CODE],
    [`https://example.cn/?code=${CODE.toLowerCase()}`, 'battery', CODE],
    [`https://example.cn/batteries/${TRACE}`, 'trace', TRACE],
    [`https://example.cn/#/vehicle/${VIN}`, 'vin', VIN],
    [`{"maker":"x","pack":{"code":"${CODE}"}}`, 'battery', CODE],
    [`{"vin":"${VIN}","codes":["${CODE}"]}`, 'battery', CODE],
    [`{vin:'${VIN}'}`, 'vin', VIN],
    [`编码：${CODE}`, 'battery', CODE],
    [`VIN ${VIN} 2026`, 'vin', VIN],
  ])('gives the code inside it: %p', (raw, kind, code) => {
    expect(recognise(raw)).toEqual({ kind, code });
  });

  it('loses the prefix that this device sends, and nothing else', () => {
    expect(recognise(`~01${CODE}`, { prefix: '~01' }).code).toBe(CODE);
    expect(recognise(CODE, { prefix: '~01' }).code).toBe(CODE);
  });

  it('is cleaned once: a second time changes nothing', () => {
    const marks = fc.constantFrom(']d2', '\u001d', ' ', '-', 'a', 'Ｚ', '０', 'ﬁ', '\u200d', '\n', '<GS>', '中');
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, fc.string({ unit: 'binary' }))), (parts) => {
        const once = cleanText(parts.join('').replace(/\]/g, ''));
        expect(cleanText(once)).toBe(once);
        expect(cleanCode(cleanCode(once))).toBe(cleanCode(once));
      }),
    );
  });

  it('never fails, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.webUrl()),
        (raw) => typeof recognise(raw).code === 'string',
      ),
    );
  });
});
