import { Button } from 'antd';
import type { ReactElement } from 'react';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { lookUp } from './desk-state';
import { useRecentScans } from './recent-scans';

/** The last 20 scans of this page; each can be looked up again. */
export function RecentList(): ReactElement {
  const { kinds, desk } = useTexts({ zh: scanZh, en: scanEn });
  const recent = useRecentScans();
  if (recent.length === 0) return <p>{desk.queueEmpty}</p>;
  return (
    <ol aria-label={desk.queue} style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 168, overflowY: 'auto' }}>
      {recent.map(({ kind, code, source, number }) => (
        <li key={number} style={{ display: 'flex', gap: 8, alignItems: 'baseline', minWidth: 0 }}>
          <Button
            type="link"
            aria-label={desk.again(code)}
            onClick={() => lookUp({ kind, code })}
            style={{ padding: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            <span className="code">{code}</span>
          </Button>
          <span style={{ whiteSpace: 'nowrap' }}>
            {kinds[kind]} · {desk.sources[source]}
          </span>
        </li>
      ))}
    </ol>
  );
}
