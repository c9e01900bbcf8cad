import { unwrapCodes } from './label-wrappers';

const CODE = '04QCB76836300JBC40000903';
const WRAPPERS = [{ prefix: '[>16<', ownCodeLength: 6 }];

describe('a code in what its maker prints around it', () => {
  it('is found wherever a code stands, and the text as it came is kept', () => {
    const { data, raw } = unwrapCodes(
      { batteryCode: `[>16<ABC123${CODE}`, items: [{ batteryCode: `[>16<ABC123${CODE}` }], inputs: [CODE] },
      WRAPPERS,
    );
    expect(data).toEqual({ batteryCode: CODE, items: [{ batteryCode: CODE }], inputs: [CODE] });
    expect(raw).toEqual({ '/batteryCode': `[>16<ABC123${CODE}`, '/items/0/batteryCode': `[>16<ABC123${CODE}` });
  });

  it.each([
    ['another start', `[>17<ABC123${CODE}`],
    ['too few characters of its own', `[>16<ABC12${CODE}`],
    ['a code of 23 characters behind it', `[>16<ABC123${CODE.slice(1)}`],
  ])('is left as it is with %s', (_why, text) => {
    expect(unwrapCodes({ batteryCode: text }, WRAPPERS)).toEqual({ data: { batteryCode: text }, raw: {} });
  });

  it('does not touch other members, nor anything where no wrapper is configured', () => {
    const label = `[>16<ABC123${CODE}`;
    expect(unwrapCodes({ labelText: label }, WRAPPERS).data).toEqual({ labelText: label });
    expect(unwrapCodes({ batteryCode: label }, []).data).toEqual({ batteryCode: label });
  });
});
