/** What a key of a US keyboard writes, plain and with Shift, by its `KeyboardEvent.code`. Scanners type as one. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};

/** The character that a key writes on a US keyboard; undefined for a key that writes none. */
export function usCharacter(code: string, shiftKey: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^Numpad([0-9])$/.exec(code)?.[1];
  return digit ?? SIGNS[code]?.[shiftKey ? 1 : 0];
}

/** The key that writes a character on a US keyboard, for scanners that are played in tests. */
export function usKey(character: string): { readonly code: string; readonly shiftKey: boolean } | undefined {
  if (/^[A-Za-z]$/.test(character)) {
    return { code: `Key${character.toUpperCase()}`, shiftKey: character !== character.toLowerCase() };
  }
  const found = Object.entries(SIGNS).find(([, signs]) => signs.includes(character));
  return found && { code: found[0], shiftKey: found[1][0] !== character };
}
