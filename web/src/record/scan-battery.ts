import { announce } from '../scan/announcer';
import type { Scan, Taken } from '../scan/scan-line';
import { saidByCode } from './code-reading';
import { focusField } from './show-faults';
import type { Entry } from './use-entry';
import { textIn } from './values';

interface ScanTexts {
  readonly codeRead: (code: string) => string;
  readonly notSavedYet: string;
}

/**
 * A battery code that was scanned goes into the form with what it says of level and type, and the mass comes next. One
 * that is half filled in is not turned into another battery. A text of another form is taken only by the code's own
 * field, so that the service can say what is wrong with it.
 */
export function takeBattery(entry: Entry, { kind, code, field }: Scan, texts: ScanTexts): Taken {
  const isMeant = kind === 'battery' || (kind === 'unknown' && field?.id.endsWith('_batteryCode') === true);
  if (!isMeant) return 'pass';
  const before = entry.values();
  const isOther = textIn(before, 'batteryCode') !== '' && before['batteryCode'] !== code;
  if (isOther && before['massGrams'] !== undefined) {
    announce(texts.notSavedYet, 'assertive');
    return 'bad';
  }
  entry.fill({ batteryCode: code, withoutCode: false, ...saidByCode(code) });
  announce(texts.codeRead(code));
  focusField(entry.form, 'massGrams');
  return 'ok';
}
