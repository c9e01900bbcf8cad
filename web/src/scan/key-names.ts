import { isPrivate, textFieldOf } from './field';

type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Keys that may do something. Ctrl stands for the command key of a Mac too. */
export type KeyName = 'F2' | 'F4' | 'F8' | 'Escape' | '/' | '?' | 'Ctrl+Enter' | 'Ctrl+S' | `Alt+${Digit}` | Digit;

export interface KeyCommand {
  /** In the language of the person, for the list of keys. */
  readonly does: string;
  readonly run: () => void;
  readonly isOff?: boolean;
}

export type KeyMap = Readonly<Partial<Record<KeyName, KeyCommand>>>;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The key by the name that maps use. By its place on the keyboard where an input method or Alt has changed its
 * character.
 */
export function nameOfKey({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): KeyName | undefined {
  const hasCtrl = ctrlKey || metaKey;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (hasCtrl) {
    if (altKey || shiftKey) return undefined;
    return key === 'Enter' || code === 'NumpadEnter' ? 'Ctrl+Enter' : code === 'KeyS' ? 'Ctrl+S' : undefined;
  }
  if (altKey) return digit === undefined || shiftKey ? undefined : (`Alt+${digit}` as KeyName);
  if (key === '?' || key === '？' || (code === 'Slash' && shiftKey)) return '?';
  if (shiftKey) return undefined;
  if (key === '/' || code === 'Slash') return '/';
  if (digit !== undefined) return digit as KeyName;
  return PLAIN.find((name) => name === key || name === code);
}

const PLAIN: readonly KeyName[] = ['F2', 'F4', 'F8', 'Escape'];

/** The command of the newest map that has one for this key, unless the key is being typed. */
export function commandFor(name: KeyName, target: EventTarget | null, maps: readonly KeyMap[]): KeyCommand | undefined {
  if (name.length === 1 && isTypedInto(target)) return undefined;
  return maps.map((map) => map[name]).find((command) => command !== undefined && command.isOff !== true);
}

function isTypedInto(target: EventTarget | null): boolean {
  return isPrivate(target) || textFieldOf(target) !== undefined || target instanceof HTMLSelectElement;
}
