import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { paths } from '../api/schema';
import { useLanguage } from '../texts/texts';
import { instantOf, wallClock } from '../time/shanghai';
import { faultsOf } from './use-record';
import type { Values } from './values';

interface CheckOf {
  readonly kind: string;
  readonly dataOf: (values: Values) => Values;
  /** What stands in for what is not filled in yet, so that what is can be judged. */
  readonly fillers: Values;
  /** Fields that are judged while the form is being filled in. */
  readonly checked: readonly string[];
}

const PAUSE_MS = 600;

/**
 * Has the service read a form while it is being filled in, and shows what it says under the fields. A fault waits until
 * its field is left; a warning never stands in the way. Answers what to call after a change or when a field is left.
 */
export function useCheck(form: FormInstance<Values>, { kind, dataOf, fillers, checked }: CheckOf): () => void {
  const timer = useRef<number>(undefined);
  const count = useRef(0);
  const { language } = useLanguage();
  const check = useCallback(async (): Promise<void> => {
    const number = ++count.current;
    const all = Object.entries(dataOf(form.getFieldsValue(true) as Values));
    const data = Object.fromEntries(all.filter(([name]) => checked.includes(name)));
    if (Object.keys(data).length === 0) return;
    const said = await ask(kind, { ...fillers, ...data });
    if (number !== count.current || said === undefined) return;
    for (const name of Object.keys(data)) {
      const warnings = said.filter((one) => one.name === name && one.isWarning).map(({ text }) => text);
      const errors = said.filter((one) => one.name === name && !one.isWarning).map(({ text }) => text);
      form.setFields([hasFocus(name) ? { name, warnings } : { name, warnings, errors }]);
    }
    // The service's words depend on the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, kind, dataOf, fillers, checked, language]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void check(), PAUSE_MS);
  }, [check]);
}

interface Saying {
  readonly name: string;
  readonly text: string;
  readonly isWarning: boolean;
}

/** Undefined where nothing was said about fields: the form works without this. */
async function ask(kind: string, data: Values): Promise<readonly Saying[] | undefined> {
  const body = { kind, occurredAt: instantOf(wallClock()), data } as CheckBody;
  try {
    const { warnings } = await answer(api.POST('/api/v1/events/check', { body }));
    return warnings.map(saying);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.errors.length === 0) return undefined;
    return faultsOf(error).map(({ path, fault }) => ({ name: path.join('/'), text: fault.detail, isWarning: false }));
  }
}

function saying({ pointer, message }: Schemas['WarningDto']): Saying {
  return { name: pointer.split('/').slice(2).join('/'), text: message, isWarning: true };
}

function hasFocus(name: string): boolean {
  return document.activeElement?.id.endsWith(`_${name}`) === true;
}

type CheckBody = NonNullable<paths['/api/v1/events/check']['post']['requestBody']>['content']['application/json'];
