import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useAnswer } from '../../api/queries';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';

const USCC_LENGTH = 18;

/** How a company stands, with since when what it lacks: a warning, never a refusal. */
export function CounterpartyStanding({ uscc }: { readonly uscc: string }): ReactElement | null {
  const { standing: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const { data, error } = useAnswer(
    ['counterparty', uscc],
    (signal) => answer(api.GET('/api/v1/counterparties/{uscc}', { params: { path: { uscc } }, signal })),
    { isOn: uscc.length === USCC_LENGTH },
  );
  if (error instanceof ApiProblem)
    return <Alert type="warning" showIcon title={texts.invalid} description={error.detail} />;
  if (data === undefined) return null;
  if (!data.registered) return <Alert type="warning" showIcon title={texts.unregistered} />;
  const [first] = data.standing;
  if (first === undefined) return <p className="standing">{texts.noActivity}</p>;
  const lacks = data.standing.flatMap((one) => one.lacks);
  return (
    <div className="standing">
      <p>
        {texts.asOf(first.asOf)}{' '}
        {data.standing.map(({ activity, activityName, state, stateText }) => (
          <span key={activity} className="standing-one">
            {activityName} <Badge code={state} text={stateText} />
          </span>
        ))}
      </p>
      {lacks.length > 0 && <Alert type="warning" showIcon title={texts.warns} description={<Lacks lacks={lacks} />} />}
    </div>
  );
}

function Lacks({ lacks }: { readonly lacks: readonly Schemas['LackDto'][] }): ReactElement {
  const { standing: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const lines = lacks.map(({ name, stateText, since }) =>
    since === null ? texts.noSince(name, stateText) : texts.since(name, stateText, since),
  );
  return (
    <ul className="remarks">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
