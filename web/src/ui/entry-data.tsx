import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../paths';
import { Code } from './code';
import type { EntryWords } from './entry-words';

interface EntryDataProps {
  readonly data: Readonly<Record<string, unknown>>;
  readonly words: EntryWords;
  /** Fields that stand elsewhere. */
  readonly leftOut?: readonly string[];
}

/** What an entry says, each field by its name and in words. */
export function EntryData({ data, words, leftOut = [] }: EntryDataProps): ReactElement | null {
  const shown = Object.entries(data).filter(([name]) => !leftOut.includes(name));
  if (shown.length === 0) return null;
  return (
    <dl className="entry-data">
      {shown.map(([name, value]) => (
        <div key={name} data-field={name}>
          <dt>{words.label(name)}</dt>
          <dd>{valueOf(name, value, words)}</dd>
        </div>
      ))}
    </dl>
  );
}

const CODES: readonly string[] = ['batteryCode', 'newCode', 'traceNo', 'vin'];

function valueOf(name: string, value: unknown, words: EntryWords): ReactNode {
  if (name === 'inputs' && Array.isArray(value)) {
    return value.map((code) => (
      <Link key={String(code)} className="entry-input" to={PATHS.battery(String(code))}>
        <Code value={String(code)} canCopy={false} />
      </Link>
    ));
  }
  return CODES.includes(name) && typeof value === 'string' ? (
    <Code value={value} canCopy={false} />
  ) : (
    words.say(name, value)
  );
}
