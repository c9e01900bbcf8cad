import { Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { gramsOf } from '../ui/mass';

interface MassInputProps {
  /** Whole grams; what cannot be read as kilograms is kept as the text that was typed, so that it can be refused. */
  readonly value?: number | string | undefined;
  readonly onChange?: (value: number | string | undefined) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}

/** Kilograms as people type them; grams as the service takes them. */
export function MassInput({ value, onChange, ...rest }: MassInputProps): ReactElement {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (typeof value === 'number' ? String(value / 1000) : (value ?? ''));
  return (
    <Input
      {...rest}
      inputMode="decimal"
      suffix="kg"
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onChange?.(text.trim() === '' ? undefined : (gramsOf(text) ?? text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
