import { formatOrganisationCode, readOrganisationCode } from './organisation-code';

describe('an organisation code', () => {
  it.each(['19231745-8', '192317458', ' １９231745-8 '])('is read with or without its hyphen: %p', (raw) => {
    const { value } = readOrganisationCode(raw);
    expect(value).toBe('192317458');
    expect(value !== undefined && formatOrganisationCode(value)).toBe('19231745-8');
  });

  it('may end in X', () => {
    expect(readOrganisationCode('M0001TGQX').value).toBe('M0001TGQX');
  });

  it.each([
    ['19231745-9', 'ORG_CHK'],
    ['1923174-58', 'ORG_LEN'],
    ['19231745', 'ORG_LEN'],
    ['1923174电8', 'ORG_CHARS'],
  ])('is refused: %s', (raw, code) => {
    expect(readOrganisationCode(raw)).toMatchObject({ raw, reasons: [{ code, severity: 'error' }] });
  });
});
