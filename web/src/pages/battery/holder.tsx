import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { isOfficer, useMe } from '../../desk/me';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';

/** Who holds it, and what that enterprise may do today. */
export function Holder({ org }: { readonly org: Schemas['NamedOrgDto'] }): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const forOfficer = isOfficer(useMe());
  const { uscc } = org;
  const standing = useAnswer(['counterparty', uscc], (signal) =>
    answer(api.GET('/api/v1/counterparties/{uscc}', { params: { path: { uscc } }, signal })),
  ).data?.standing;
  return (
    <p className="file-holder">
      <strong>{texts.holder}</strong> <Company {...org} isLink={forOfficer && org.name !== null} />
      {org.name === null && <Badge code="UNVERIFIED" text={texts.notRegistered} />}
      {(standing ?? []).map(({ activity, activityName, state, stateText }) => (
        <span key={activity} className="file-standing">
          {activityName} <Badge code={state} text={stateText} />
        </span>
      ))}
      {standing?.[0] !== undefined && <small>{texts.standingOf(standing[0].asOf)}</small>}
    </p>
  );
}
