import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';

/** How people read long numbers: lengths of the groups. 24 characters by GB/T 34014-2017; VIN by GB 16735. */
const GROUPS: Readonly<Record<number, readonly number[]>> = {
  24: [3, 1, 1, 2, 7, 3, 7],
  17: [3, 6, 8],
};

const PARTS = ['maker', 'product', 'battery', 'specification', 'trace', 'date', 'serial'] as const;

interface CodeProps {
  readonly value: string;
  readonly canCopy?: boolean;
}

/** A battery code, trace number or VIN in groups that can be compared with a label; copied without the gaps. */
export function Code({ value, canCopy = true }: CodeProps): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const { message } = App.useApp();
  const groups = grouped(value);
  const parts = value.length === 24 ? groups.map((group, i) => [texts.codeParts[PARTS[i] ?? 'serial'], group]) : [];
  const shown = (
    <span className="code" data-value={value}>
      {groups.map((group, i) => (
        <span key={i} className="code-group">
          {group}
        </span>
      ))}
    </span>
  );
  const copy = (): void => {
    void navigator.clipboard.writeText(value).then(() => message.success(texts.copied));
  };
  return (
    <span className="code-line">
      {parts.length === 0 ? shown : <Tooltip title={parts.map((part) => part.join('：')).join('　')}>{shown}</Tooltip>}
      {canCopy && 'clipboard' in navigator && (
        <Button type="text" size="small" icon={<CopyOutlined />} aria-label={`${texts.copy} ${value}`} onClick={copy} />
      )}
    </span>
  );
}

function grouped(value: string): string[] {
  const lengths = GROUPS[value.length];
  if (lengths === undefined) return [value];
  let at = 0;
  return lengths.map((length) => value.slice(at, (at += length)));
}
