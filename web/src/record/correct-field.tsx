import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { reviseEn } from '../texts/revise.en';
import { reviseZh } from '../texts/revise.zh';
import { useTexts } from '../texts/texts';
import { type EntryWords, LIST_OF } from '../ui/entry-words';
import { useWords, type WordLists } from '../ui/words';
import { CodeInput } from './code-input';
import { DayInput } from './date-inputs';
import { MassInput } from './mass-input';

interface CorrectFieldProps {
  readonly name: string;
  readonly before: unknown;
  readonly words: EntryWords;
}

/** One field of a correction, with what it says now in sight. */
export function CorrectField({ name, before, words }: CorrectFieldProps): ReactElement {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  const label = words.label(name);
  return (
    <Form.Item
      name={['changes', name]}
      label={label}
      {...(before !== undefined && { extra: texts.was(words.say(name, before)) })}
    >
      {controlOf(name, before)}
    </Form.Item>
  );
}

const DAYS: readonly string[] = ['receivedOn', 'scrapDate', 'registeredOn', 'deliveredOn'];
const CODES: readonly string[] = ['batteryCode', 'newCode', 'vin'];
const COUNTS: readonly string[] = ['expectedPacks', 'foundPacks'];

function controlOf(name: string, before: unknown): ReactElement {
  const list = LIST_OF[name];
  if (list !== undefined) return <ListSelect list={list} />;
  if (name === 'massGrams') return <MassInput />;
  if (DAYS.includes(name)) return <DayInput />;
  if (CODES.includes(name)) return <CodeInput />;
  if (typeof before === 'boolean') return <YesNo />;
  if (typeof before === 'number' || COUNTS.includes(name))
    return <InputNumber style={{ width: '100%' }} precision={0} />;
  return <Input autoComplete="off" />;
}

interface ControlProps<T> {
  readonly id?: string;
  readonly value?: T;
  readonly onChange?: (value: T) => void;
}

function ListSelect({ list, ...control }: ControlProps<string> & { readonly list: keyof WordLists }): ReactElement {
  const { choices } = useWords(list);
  return <Select {...control} options={choices} />;
}

function YesNo({ id, value, onChange }: ControlProps<boolean>): ReactElement {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  return (
    <Radio.Group
      {...(id !== undefined && { id })}
      optionType="button"
      value={value}
      onChange={(event) => onChange?.(event.target.value === true)}
      options={[
        { value: true, label: texts.yes },
        { value: false, label: texts.no },
      ]}
    />
  );
}
