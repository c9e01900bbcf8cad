import type { FormInstance } from 'antd';
import type { FieldFault } from '../api/problem';
import { faultsOf } from './use-record';
import type { Values } from './values';

/**
 * Puts each fault under its field and the focus into the first of them. Answers those that have no field on the screen,
 * which are to be said above the form.
 */
export function showFaults(form: FormInstance<Values>, error: unknown): readonly FieldFault[] {
  const known = fieldsOf(form);
  const placed = faultsOf(error).filter(({ path }) => known.has(path.join('/')));
  form.setFields(placed.map(({ path, fault }) => ({ name: path as [string], errors: [fault.detail] })));
  const names = placed.map(({ path }) => path.join('/'));
  const first = [...known].find((name) => names.includes(name));
  if (first !== undefined) focusField(form, first.split('/'));
  return unplacedFaults(form, error);
}

/** Faults that have no field on the screen: to be said above the form. */
export function unplacedFaults(form: FormInstance<Values>, error: unknown): readonly FieldFault[] {
  const known = fieldsOf(form);
  return faultsOf(error).flatMap(({ path, fault }) => (known.has(path.join('/')) ? [] : [fault]));
}

function fieldsOf(form: FormInstance<Values>): ReadonlySet<string> {
  return new Set(form.getFieldsError().map(({ name }) => name.join('/')));
}

/** Focuses a field once what hides it has opened: the control itself, or the chosen or first part of it. */
export function focusField(form: FormInstance<Values>, name: string | readonly string[]): void {
  window.setTimeout(() => {
    const path = typeof name === 'string' ? [name] : name;
    const control: unknown = form.getFieldInstance([...path] as [string]);
    const element = elementOf(control) ?? fieldElement(path);
    const target = element?.matches(TYPED) === true ? element : (element?.querySelector<HTMLElement>(PARTS) ?? element);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, 0);
}

const TYPED = 'input, textarea, button, select';
const PARTS = 'input:checked, input, textarea, button, [tabindex="0"]';

function elementOf(control: unknown): HTMLElement | undefined {
  if (control instanceof HTMLElement) return control;
  const held = control as { nativeElement?: unknown; input?: unknown } | null | undefined;
  return [held?.input, held?.nativeElement].find((part): part is HTMLElement => part instanceof HTMLElement);
}

function fieldElement(path: readonly string[]): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.entry-form [id$="_${path.join('_')}"]`);
}
