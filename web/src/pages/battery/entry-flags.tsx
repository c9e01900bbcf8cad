import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../../paths';
import { flagsEn } from '../../texts/flags.en';
import { flagsZh } from '../../texts/flags.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import { type Flag, flagKey } from './use-file';

/** What one step was flagged for: why, on what basis, and how well the basis is known. */
export function EntryFlags({ flags }: { readonly flags: readonly Flag[] }): ReactElement | null {
  if (flags.length === 0) return null;
  return (
    <ul className="chain-flags">
      {flags.map((flag) => (
        <FlagLine key={flagKey(flag)} flag={flag} />
      ))}
    </ul>
  );
}

/** One flag in full; `withEntry` where it does not stand at its step. */
export function FlagLine({
  flag,
  withEntry = false,
}: {
  readonly flag: Flag;
  readonly withEntry?: boolean;
}): ReactElement {
  const texts = useTexts({ zh: flagsZh, en: flagsEn });
  const { rule, title, severity, grade, state, reason, basis, enterprise, enterpriseName, index, subject } = flag;
  return (
    <li className="flag-line" data-rule={rule}>
      <p className="badge-row">
        <Badge code={severity} text={texts.severities[severity]} />
        <Link to={`${PATHS.flags}?rule=${rule}&subject=${encodeURIComponent(subject.label)}`}>
          {rule} {title}
        </Link>
        <Badge code={grade} text={texts.grades[grade]} />
        {state !== 'open' && <Badge code={state} text={texts.states[state]} />}
      </p>
      <p>{reason}</p>
      <p>
        <small>
          {texts.basis}：{basis}
        </small>
      </p>
      <p>
        <small>
          {texts.enterprise}：<Company uscc={enterprise} name={enterpriseName} />
          {withEntry && (
            <>
              {' · '}
              <a href={`#entry-${String(index)}`}>{texts.entry(index)}</a>
            </>
          )}
        </small>
      </p>
    </li>
  );
}
