import type { UseQueryResult } from '@tanstack/react-query';
import { Spin } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { Fault } from './faults';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was read; before that, that it is being read; after a refusal, what it says and a way to try again. */
export function Loaded<T>({ query, children }: LoadedProps<T>): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Fault error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="loading" role="status">
      <Spin /> <span>{texts.loading}</span>
    </div>
  );
}
