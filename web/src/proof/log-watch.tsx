import type { ReactElement } from 'react';
import { Alarms } from './alarms';
import { useLogCheck } from './use-proof';

/** Checks the log once a visit, wherever the person is, and shows what alarms; nothing as long as nothing does. */
export function LogWatch(): ReactElement | null {
  const { data } = useLogCheck();
  return data && data.alarms.length > 0 ? <Alarms check={data} /> : null;
}
