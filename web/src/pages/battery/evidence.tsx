import type { ReactElement } from 'react';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { Fault } from '../../ui/faults';
import { FlagLine } from './entry-flags';
import { type BatteryFile, type Flag, flagKey } from './use-file';

interface EvidenceProps {
  readonly file: BatteryFile;
  readonly flags: readonly Flag[];
  readonly isLoading: boolean;
  readonly error: unknown;
}

/** What an officer has to look into, gathered beside the chain: gaps and flags, each leading to its place. */
export function Evidence({ file, flags, isLoading, error }: EvidenceProps): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const missing = file.timeline.gaps.filter(({ severity }) => severity === 'missing');
  return (
    <aside className="panel evidence" aria-label={texts.evidence}>
      <h2>{texts.evidence}</h2>
      <p className="screen-hint">{texts.evidenceHint}</p>
      <h3>{texts.missing(missing.length)}</h3>
      {missing.length === 0 && <p>{texts.noGaps}</p>}
      <ul className="evidence-gaps">
        {missing.map(({ code, text, after, before }) => (
          <li key={`${code} ${String(before)} ${text}`} className="gap-line gap-missing">
            <a href={`#entry-${String(before ?? after ?? '')}`}>{text}</a>
          </li>
        ))}
      </ul>
      <h3>{texts.flagCount(flags.length)}</h3>
      {error !== undefined && error !== null && <Fault error={error} />}
      {isLoading && <p role="status">{texts.loadingFlags}</p>}
      {!isLoading && flags.length === 0 && <p>{texts.noFlags}</p>}
      <ul className="chain-flags">
        {flags.map((flag) => (
          <FlagLine key={flagKey(flag)} flag={flag} withEntry />
        ))}
      </ul>
    </aside>
  );
}
