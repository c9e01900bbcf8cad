import type { KeyboardEvent } from 'react';

const FIELDS = [
  'input:not([type=hidden]):not([type=radio]):not(:disabled)',
  'input[type=radio]:checked:not(:disabled)',
  'textarea:not(:disabled)',
].join(', ');

/** Enter moves to the next field of a form and sends nothing; an open list or calendar keeps it for itself. */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
  if (!isPlain || !(from instanceof HTMLInputElement) || isOpenList(from)) return;
  event.preventDefault();
  if (from.closest('.ant-picker') !== null) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(isShown);
  fields[fields.indexOf(from) + 1]?.focus();
}

function isOpenList(field: HTMLElement): boolean {
  return field.getAttribute('aria-expanded') === 'true';
}

function isShown(field: HTMLElement): boolean {
  return field.offsetParent !== null && field.tabIndex >= 0;
}
