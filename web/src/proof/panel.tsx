import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import { Alert, Flex, Progress as Bar, Space } from 'antd';
import type { ReactElement } from 'react';
import { proofEn } from '../texts/proof.en';
import { proofZh } from '../texts/proof.zh';
import { useTexts } from '../texts/texts';
import { clockText } from '../time/shanghai';
import { Fault } from '../ui/faults';
import { ReasonedButton } from '../ui/reasoned-button';
import { Alarms } from './alarms';
import type { BatteryCheck } from './check-battery';
import type { ShownEntry } from './check-entry';
import type { LogCheck } from './check-log';
import { EntryList } from './entry-list';
import { saveFile } from './save-file';
import { summaryOf, type ProofTexts } from './summary';
import { useBatteryCheck, useLogCheck, type Progress } from './use-proof';

/** A step of the timeline; `title` is what people call it. */
export interface ProvableEntry extends ShownEntry {
  readonly title: string;
}

interface ProofPanelProps {
  /** `id` of the battery's card: its stream in the log. */
  readonly stream: string;
  /** As on the card: the index after which the caller is not shown everything. */
  readonly seenUntil: number | null;
  /** `items` of the battery's timeline. */
  readonly entries: readonly ProvableEntry[];
}

/** Recomputes in the browser what a battery's page shows, and says in words what that proves. */
export function ProofPanel(claim: ProofPanelProps): ReactElement {
  const texts = useTexts({ zh: proofZh, en: proofEn });
  const log = useLogCheck();
  const { check, progress } = useBatteryCheck(claim, log);
  const isRunning = log.isFetching || check.isFetching;
  const error = log.error ?? check.error;
  return (
    <section className="panel proof" aria-label={texts.title} aria-busy={isRunning}>
      <h2>{texts.title}</h2>
      <Flex vertical gap="small">
        <p className="screen-hint">{texts.hint}</p>
        {log.data && <Alarms check={log.data} />}
        {isRunning && <Running progress={log.isFetching ? undefined : progress} texts={texts} />}
        {!isRunning && error && <Fault error={error} retry={() => void log.refetch()} />}
        {!isRunning && log.data && check.data && (
          <Result log={log.data} battery={check.data} titles={claim.entries} texts={texts} />
        )}
        <Space wrap>
          <ReasonedButton
            icon={<ReloadOutlined aria-hidden="true" />}
            loading={isRunning}
            onClick={() => void log.refetch()}
          >
            {texts.again}
          </ReasonedButton>
          <SaveButton log={log.data} texts={texts} />
        </Space>
        <p className="screen-hint">{texts.saveHint}</p>
      </Flex>
    </section>
  );
}

function Running({ progress, texts }: { progress: Progress | undefined; texts: ProofTexts }): ReactElement {
  const words = progress === undefined ? texts.runningLog : texts.running(progress.done, progress.of);
  const percent = progress === undefined || progress.of === 0 ? 0 : Math.round((progress.done / progress.of) * 100);
  return (
    <div role="status">
      <Bar percent={percent} status="active" showInfo={false} size="small" aria-label={words} />
      <span>{words}</span>
    </div>
  );
}

interface ResultProps {
  readonly log: LogCheck;
  readonly battery: BatteryCheck;
  readonly titles: readonly ProvableEntry[];
  readonly texts: ProofTexts;
}

function Result({ log, battery, titles, texts }: ResultProps): ReactElement {
  const { tone, headline, lines } = summaryOf(log, battery, texts, clockText);
  return (
    <>
      <Alert
        type={tone}
        showIcon
        role={tone === 'success' ? 'status' : 'alert'}
        title={headline}
        description={
          lines.length > 0 && (
            <ul className="proof-lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )
        }
      />
      <EntryList checks={battery.entries} titles={titles} />
      <details>
        <summary>{texts.limits}</summary>
        <p>{texts.limitsText}</p>
      </details>
    </>
  );
}

function SaveButton({ log, texts }: { log: LogCheck | undefined; texts: ProofTexts }): ReactElement {
  const anchor = log?.today ?? log?.since ?? undefined;
  const save = (): void => {
    if (anchor === undefined) return;
    const { origin, size, note } = anchor.checkpoint;
    saveFile(`checkpoint-${origin.replace(/[^\w.-]+/g, '-')}-${String(size)}.txt`, note);
  };
  return (
    <ReasonedButton
      icon={<DownloadOutlined aria-hidden="true" />}
      reason={anchor === undefined ? texts.saveNothing : undefined}
      onClick={save}
    >
      {texts.save}
    </ReasonedButton>
  );
}
