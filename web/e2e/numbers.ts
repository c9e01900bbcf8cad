const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...'0123456789'].map((digit, i) => [digit, i] as const),
  ...[...'ABCDEFGH'].map((letter, i) => [letter, i + 1] as const),
  ...[...'JKLMN'].map((letter, i) => [letter, i + 1] as const),
  ['P', 7],
  ['R', 9],
  ...[...'STUVWXYZ'].map((letter, i) => [letter, i + 2] as const),
]);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

let serial = 700_000 + Math.floor(Math.random() * 200_000);

/** A VIN that nobody has, with the right check digit; `wmi` says who would have made the vehicle. */
export function newVin(wmi = 'L00'): string {
  const draft = `${wmi}EXAMP0HN${String(++serial)}`;
  return draft.slice(0, 8) + checkDigit(draft) + draft.slice(9);
}

/** The same with a ninth character that does not fit. */
export function wrongVin(wmi: string): string {
  const right = newVin(wmi);
  return `${right.slice(0, 8)}${right.charAt(8) === '1' ? '2' : '1'}${right.slice(9)}`;
}

/** A battery code of the form of GB/T 34014 that nobody has: a pack of type B. */
export function newBatteryCode(): string {
  return `EX0PB01EXAMPLEAB9${String(++serial).padStart(7, '0')}`;
}

function checkDigit(vin: string): string {
  const sum = [...vin].reduce((total, character, i) => total + (VALUES[character] ?? 0) * (WEIGHTS[i] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
