import fc from 'fast-check';
import { readBatteryCode } from '../../src/identifiers/battery-code';
import { BATTERY_TYPES } from '../../src/identifiers/battery-code-layout';
import { readOrganisationCode } from '../../src/identifiers/organisation-code';
import { readUscc } from '../../src/identifiers/uscc';
import { readVin } from '../../src/identifiers/vin';
import { exampleBatteryCode, exampleReuseCode, exampleUscc, exampleVin } from './examples';

const districts = fc.constantFrom('371500', '371502', '371521', '110105');
const days = fc.constantFrom('2011-01-01', '2018-06-12', '2024-02-29', '2040-12-31');
const levels = fc.constantFrom('pack', 'module', 'cell');

describe('an example', () => {
  it('of a USCC has the check characters of the code and of the organisation code in it', () => {
    fc.assert(
      fc.property(fc.nat(99), districts, (n, district) => {
        const code = exampleUscc(n, district);
        expect(readUscc(code)).toMatchObject({ value: code, reasons: [] });
        expect(readOrganisationCode(code.slice(8, 17)).value).toBe(code.slice(8, 17));
      }),
    );
  });

  it('of a VIN is read without a warning', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (n) => {
        expect(readVin(exampleVin(n))).toMatchObject({ value: exampleVin(n), reasons: [] });
      }),
    );
  });

  it('of a battery code is read without a warning, and says what was asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        levels,
        fc.constantFrom(...BATTERY_TYPES),
        days,
        (n, level, type, madeOn) => {
          const asked = { n, level, type, madeOn } as const;
          for (const code of [exampleBatteryCode(asked), exampleReuseCode(asked)]) {
            expect(readBatteryCode(code)).toMatchObject({
              value: code,
              reasons: [],
              parts: { level, batteryType: type, madeOn },
            });
          }
        },
      ),
    );
  });
});
