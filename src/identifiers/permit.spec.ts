import { readDischargePermitNo, readPaperNo, readRoadTransportLicenceNo } from './permit';

describe('a discharge permit number', () => {
  it('is read: the USCC of its holder, three digits and a letter', () => {
    const code = '91130200699229617X001P';
    expect(readDischargePermitNo(` ${code.toLowerCase()} `)).toMatchObject({ value: code, reasons: [] });
  });

  it('warns of a last letter other than P', () => {
    expect(readDischargePermitNo('91350900587527783P001V')).toMatchObject({
      value: '91350900587527783P001V',
      reasons: [{ code: 'PERMIT_LETTER', severity: 'warning', params: { letter: 'V' } }],
    });
  });

  it('of an early pilot holder keeps the warning about its code', () => {
    const { value, reasons } = readDischargePermitNo('91350100M0001TGQXM001P');
    expect(value).toBe('91350100M0001TGQXM001P');
    expect(reasons.map(({ code }) => code)).toEqual(['USCC_LEGACY']);
  });

  it('of a unit without USCC keeps the lower-case letter of its substitute', () => {
    expect(readDischargePermitNo('H9371502ABC123456a001P')).toMatchObject({ value: 'H9371502ABC123456a001P' });
  });

  it.each([
    ['91350900587527783P001', 'PERMIT_LEN'],
    ['91350900587527783Q001V', 'PERMIT_USCC'],
    ['91350900587527783P00VV', 'PERMIT_FORM'],
    ['91350900587527783P0011', 'PERMIT_FORM'],
    ['9135090058752778IP001P', 'PERMIT_FORM'],
  ])('is refused: %s', (raw, code) => {
    expect(readDischargePermitNo(raw).value).toBeUndefined();
    expect(readDischargePermitNo(raw).reasons.map((reason) => reason.code)).toEqual([code]);
  });
});

describe('the number of any other paper', () => {
  it.each([
    ['聊危证（2026）第 001 号', '聊危证(2026)第001号'],
    ['鲁商拆〔2024〕12号', '鲁商拆〔2024〕12号'],
    ['ab-12', 'ab-12'],
  ])('is kept as printed, spaces and full width apart: %s', (raw, value) => {
    expect(readPaperNo(raw)).toEqual({ value, raw, reasons: [] });
  });

  it.each([
    ['123', 'PAPER_LEN'],
    ['1'.repeat(41), 'PAPER_LEN'],
    ['ab_12', 'PAPER_CHARS'],
    ['<b>12</b>', 'PAPER_CHARS'],
    ['1234😀', 'PAPER_CHARS'],
  ])('is refused: %s', (raw, code) => {
    expect(readPaperNo(raw)).toMatchObject({ raw, reasons: [{ code, severity: 'error' }] });
  });
});

describe('the number of a road transport licence', () => {
  it.each(['津交运管许可德字120128300595', '鲁交运管许可聊字371502300123号'])('of the usual form: %s', (raw) => {
    expect(readRoadTransportLicenceNo(raw)).toEqual({ value: raw, raw, reasons: [] });
  });

  it.each(['鲁交运管许可聊字37150230012号', '云交运管许可YL20260001', '桂交运管许可南字12345号'])(
    'of another form only warns: %s',
    (raw) => {
      expect(readRoadTransportLicenceNo(raw)).toMatchObject({
        value: raw,
        reasons: [{ code: 'ROAD_PERMIT_FORM', severity: 'warning' }],
      });
    },
  );

  it('is refused like any paper number', () => {
    expect(readRoadTransportLicenceNo('?').value).toBeUndefined();
  });
});
