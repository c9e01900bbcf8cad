import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';

type Standing = Schemas['StandingDto'];

/** What an enterprise may do today, activity by activity, in the service's words. */
export function StandingBadges({ standing }: { readonly standing: readonly Standing[] }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  if (standing.length === 0) return <Badge code="NONE" text={texts.noActivity} tone="off" />;
  return (
    <span className="badge-row">
      {standing.map((one) => (
        <Badge key={one.activity} code={one.state} text={standingText(one)} />
      ))}
    </span>
  );
}

export function standingText({ activityName, stateText }: Standing): string {
  return `${activityName}: ${stateText}`;
}
