import { type ReactElement, useState } from 'react';
import { Switch } from 'antd';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/states';
import { ChainEntry } from './chain-entry';
import { chainLines, type Gap } from './chain-order';
import type { BatteryFile, Flag } from './use-file';
import type { Recorded } from '../../record/use-record';

interface ChainProps {
  readonly file: BatteryFile;
  readonly flags: readonly Flag[];
  readonly onRecorded: (recorded: Recorded) => void;
}

/** The chain in the order of the log, with what is not recorded in its place. */
export function Chain({ file, flags, onRecorded }: ChainProps): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const [hasReports, setHasReports] = useState(false);
  const { items, gaps } = file.timeline;
  const reports = items.filter(({ stage }) => stage === 'filing').length;
  const shown = items.filter(({ stage }) => hasReports || stage !== 'filing');
  const missing = gaps.filter(({ severity }) => severity === 'missing').length;
  return (
    <section className="panel chain" aria-label={texts.timeline}>
      <h2>{texts.timeline}</h2>
      <p className="screen-hint">
        {texts.timelineHint} {missing > 0 && <Badge code="gap-missing" tone="bad" text={texts.missing(missing)} />}
      </p>
      {reports > 0 && (
        <label className="chain-switch">
          <Switch size="small" checked={hasReports} onChange={setHasReports} /> {texts.withReports(reports)}
        </label>
      )}
      <ol className="chain-lines">
        {chainLines(shown, gaps).map((line) =>
          line.is === 'gap' ? (
            <GapLine key={line.key} gap={line.gap} />
          ) : (
            <ChainEntry
              key={line.item.index}
              item={line.item}
              items={items}
              flags={flags.filter(({ index }) => index === line.item.index)}
              onRecorded={onRecorded}
            />
          ),
        )}
      </ol>
    </section>
  );
}

const GAP_TONES: Readonly<Record<Gap['severity'], Tone>> = { missing: 'bad', note: 'wait', withheld: 'plain' };

/** What is not recorded here, in the service's words; red only where something is missing. */
function GapLine({ gap: { code, severity, text } }: { readonly gap: Gap }): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  return (
    <li className={`gap-line gap-${severity}`} data-gap={code}>
      <Badge code={`gap-${severity}`} tone={GAP_TONES[severity]} text={texts.gaps[severity]} /> {text}
    </li>
  );
}
