import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import type { Column } from '../../ui/list-page';
import type { Tone } from '../../ui/states';
import { DueChip, dueText } from './due-chip';
import { useProfiles } from './use-profiles';

type Filing = Schemas['FilingDto'];

export const STATE_TONES: Readonly<Record<Filing['state'], Tone>> = {
  open: 'wait',
  exported: 'move',
  met: 'good',
  rejected: 'bad',
  lapsed: 'off',
};

/** The file of what a filing is about; where it is mended, too. */
export function subjectPath({ type, label }: Schemas['FilingSubjectDto']): string {
  return type === 'vehicle' ? PATHS.vehicle(label) : PATHS.battery(label);
}

export function useFilingColumns(isAuthority: boolean): readonly Column<Filing>[] {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { say } = useProfiles();
  const whose: Column<Filing> = {
    key: 'enterprise',
    title: texts.enterprise,
    render: ({ enterprise, enterpriseName }) => <Company uscc={enterprise} name={enterpriseName} isLink />,
    text: ({ enterprise, enterpriseName }) => enterpriseName ?? enterprise,
  };
  return [
    ...(isAuthority ? [whose] : []),
    {
      key: 'subject',
      title: texts.subject,
      render: ({ subject }) => (
        <Link className="code" to={subjectPath(subject)}>
          {subject.label}
        </Link>
      ),
      text: ({ subject }) => subject.label,
    },
    { key: 'profile', title: texts.profile, render: ({ profile }) => say(profile), text: ({ profile }) => say(profile) },
    { key: 'trigger', title: texts.trigger, render: ({ triggerOn }) => triggerOn, text: ({ triggerOn }) => triggerOn },
    {
      key: 'due',
      title: texts.deadline,
      render: (filing) => <DueChip filing={filing} />,
      text: (filing) => dueText(filing, texts),
    },
    {
      key: 'state',
      title: texts.state,
      render: (filing) => <State filing={filing} />,
      text: ({ stateText, changed }) => (changed ? `${stateText} (${texts.mustFileAgain})` : stateText),
    },
    {
      key: 'lacks',
      title: texts.lacks,
      render: (filing) => <Lacks filing={filing} />,
      text: ({ lacks }) => lacks.join('; '),
      width: 300,
    },
  ];
}

function State({ filing }: { readonly filing: Filing }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { state, stateText, changed, reason } = filing;
  return (
    <>
      <span className="badge-row">
        <Badge code={`filing-${state}`} text={stateText} tone={STATE_TONES[state]} />
        {changed && <Badge code="changed" text={texts.mustFileAgain} tone="warn" />}
      </span>
      {reason !== null && <div className="filing-reason">{reason}</div>}
    </>
  );
}

/** What is missing, and the way to where it is mended. */
function Lacks({ filing }: { readonly filing: Filing }): ReactElement | null {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { lacks, subject, state } = filing;
  if (state === 'met' || state === 'lapsed') return null;
  if (lacks.length === 0) return <>{texts.complete}</>;
  return (
    <>
      {lacks.join('; ')}{' '}
      <Link to={subjectPath(subject)} aria-label={`${texts.mend} ${subject.label}`}>
        {texts.mend}
      </Link>
    </>
  );
}
