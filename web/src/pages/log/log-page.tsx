import { Alert, Flex } from 'antd';
import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Alarms } from '../../proof/alarms';
import type { LogCheck } from '../../proof/check-log';
import { saveFile } from '../../proof/save-file';
import { useLogCheck } from '../../proof/use-proof';
import { logEn } from '../../texts/log.en';
import { logZh } from '../../texts/log.zh';
import { proofEn } from '../../texts/proof.en';
import { proofZh } from '../../texts/proof.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Loaded } from '../../ui/loaded';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { Checkpoints } from './checkpoints';
import { Elsewhere } from './elsewhere';
import { EntryFinder } from './entry-finder';
import { OneEntry } from './one-entry';

type Words = Texts<typeof logZh>;

/** The log as a whole: today's checkpoint, the one this browser kept, whether the one continues the other, in words. */
export function LogPage(): ReactElement {
  const texts = useTexts({ zh: logZh, en: logEn });
  const log = useLogCheck();
  const [params] = useSearchParams();
  const wanted = params.get('index') ?? params.get('from') ?? '';
  const index = /^\d{1,15}$/.test(wanted) ? Number(wanted) : undefined;
  return (
    <Screen title={texts.title} hint={texts.hint} help="proof">
      {index !== undefined && <OneEntry key={index} index={index} />}
      <section className="panel" aria-busy={log.isFetching}>
        {log.isFetching && log.data === undefined && <p role="status">{texts.running}</p>}
        <Loaded query={log}>
          {(check) => (
            <Flex vertical gap="middle">
              <Alarms check={check} />
              <Outcome check={check} texts={texts} />
              <Checkpoints check={check} />
              <Actions check={check} texts={texts} isRunning={log.isFetching} again={() => void log.refetch()} />
            </Flex>
          )}
        </Loaded>
      </section>
      <EntryFinder />
      <Elsewhere />
    </Screen>
  );
}

function Outcome({ check, texts }: { readonly check: LogCheck; readonly texts: Words }): ReactElement {
  const proof = useTexts({ zh: proofZh, en: proofEn });
  const isGood = check.outcome === 'continued' || check.outcome === 'first-visit';
  const hints = [
    ...(check.outcome === 'not-checked' ? [proof.reasons[check.reason]] : []),
    ...(check.outcome === 'first-visit' ? [proof.firstNote] : []),
    ...(check.shelfFault === null ? [] : [proof.shelf[check.shelfFault]]),
  ];
  return (
    <Alert
      type={isGood ? 'success' : check.outcome === 'alarm' ? 'error' : 'warning'}
      showIcon
      role={isGood ? 'status' : 'alert'}
      data-outcome={check.outcome}
      title={said(check, texts)}
      description={hints.length > 0 && hints.join(' ')}
    />
  );
}

function said(check: LogCheck, { outcomes }: Words): string {
  if (check.outcome === 'first-visit') return outcomes.first;
  if (check.outcome === 'alarm') return outcomes.alarm;
  if (check.outcome === 'not-checked') return outcomes.notChecked;
  const [{ checkpoint: from, seenAt }, to] = [check.since, check.today.checkpoint];
  const at = clockText(seenAt);
  return from.size === to.size ? outcomes.same(at) : outcomes.grew(at, from.size, to.size);
}

interface ActionsProps {
  readonly check: LogCheck;
  readonly texts: Words;
  readonly isRunning: boolean;
  readonly again: () => void;
}

function Actions({ check, texts, isRunning, again }: ActionsProps): ReactElement {
  const shown = (check.today ?? check.since)?.checkpoint;
  return (
    <div className="screen-actions-inline">
      <ReasonedButton
        type="primary"
        icon={<DownloadOutlined aria-hidden="true" />}
        reason={shown === undefined ? texts.saveNothing : undefined}
        onClick={() =>
          shown &&
          saveFile(`checkpoint-${shown.origin.replace(/[^\w.-]+/g, '-')}-${String(shown.size)}.txt`, shown.note)
        }
      >
        {texts.save}
      </ReasonedButton>
      <ReasonedButton icon={<ReloadOutlined aria-hidden="true" />} loading={isRunning} onClick={again}>
        {texts.again}
      </ReasonedButton>
    </div>
  );
}
