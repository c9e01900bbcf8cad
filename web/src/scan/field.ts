/** A field in which text is typed. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What a field held at a moment, and where the cursor stood. */
export interface FieldState {
  readonly field: TextField;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

const TYPED_INTO = /^(text|search|tel|url|email|number|)$/;

/** The text field that an event goes to; undefined where there is none or it cannot be written. */
export function textFieldOf(target: EventTarget | null): TextField | undefined {
  if (target instanceof HTMLTextAreaElement) return target.readOnly || target.disabled ? undefined : target;
  if (!(target instanceof HTMLInputElement) || target.readOnly || target.disabled) return undefined;
  return TYPED_INTO.test(target.type) ? target : undefined;
}

/** Where keys are nobody's but the person's: passwords, rich text, and what is marked `data-no-scan`. */
export function isPrivate(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && target.type === 'password') return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('[data-no-scan]') !== null);
}

export function stateOf(field: TextField): FieldState {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Puts a field back as it was, told to the page as typing is. Does nothing where it is as it was. */
export function putBack({ field, value, start, end }: FieldState): void {
  if (field.value === value) return;
  write(field, value);
  try {
    if (start !== null) field.setSelectionRange(start, end);
  } catch {
    // A number field has a value and no cursor.
  }
}

/** Replaces what a field holds, so that whoever listens to typing hears it. */
export function write(field: TextField, value: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // The prototype's own setter, because a field that a framework watches has a second one of its own.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: value }));
}

/** Has an input method let go of a field at once. What it then writes comes before this returns or right after. */
export function endComposition(field: TextField): void {
  if (document.activeElement !== field) return;
  field.blur();
  field.focus({ preventScroll: true });
}

/** Whether a field asks for scans of this kind: `data-scan` alone, or with kinds as in `data-scan="battery trace"`. */
export function asksFor(field: TextField, kind: string): boolean {
  const kinds = field.closest('[data-scan]')?.getAttribute('data-scan');
  return kinds !== undefined && kinds !== null && (kinds.trim() === '' || kinds.split(/\s+/).includes(kind));
}
