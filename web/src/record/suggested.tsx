import { AutoComplete } from 'antd';
import type { ReactElement } from 'react';

interface SuggestedProps {
  readonly options: readonly string[];
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly id?: string;
}

/** A text with proposals; any other is taken too. */
export function Suggested({ options, value, onChange, ...rest }: SuggestedProps): ReactElement {
  return (
    <AutoComplete<string>
      {...rest}
      allowClear
      style={{ width: '100%' }}
      value={value ?? ''}
      onChange={(typed: string | undefined) => onChange?.(typed)}
      options={[...new Set(options)].map((one) => ({ value: one }))}
      showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
    />
  );
}
