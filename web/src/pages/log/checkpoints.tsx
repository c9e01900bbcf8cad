import type { ReactElement } from 'react';
import type { LogCheck } from '../../proof/check-log';
import type { Anchor } from '../../proof/kept';
import { logEn } from '../../texts/log.en';
import { logZh } from '../../texts/log.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';

/** The checkpoint of today beside the one that the visit before left here. */
export function Checkpoints({ check }: { readonly check: LogCheck }): ReactElement {
  const texts = useTexts({ zh: logZh, en: logEn });
  const key = check.kept.log?.verifierKey ?? null;
  return (
    <div className="beside">
      <section data-checkpoint="today">
        <h3>{texts.today}</h3>
        {check.today === null ? <p>{texts.notSigned}</p> : <Facts anchor={check.today} verifierKey={key} />}
      </section>
      <section data-checkpoint="kept">
        <h3>{texts.kept}</h3>
        {check.since === null ? <p>{texts.noKept}</p> : <Facts anchor={check.since} verifierKey={null} />}
      </section>
    </div>
  );
}

interface FactsProps {
  readonly anchor: Anchor;
  readonly verifierKey: string | null;
}

function Facts({ anchor: { checkpoint, seenAt }, verifierKey }: FactsProps): ReactElement {
  const texts = useTexts({ zh: logZh, en: logEn });
  return (
    <dl className="log-facts">
      <dt>{texts.origin}</dt>
      <dd>{checkpoint.origin}</dd>
      <dt>{texts.size}</dt>
      <dd>{texts.sizeOf(checkpoint.size)}</dd>
      <dt>{texts.root}</dt>
      <dd className="hash">{checkpoint.root}</dd>
      <dt>{texts.seenAt}</dt>
      <dd>{clockText(seenAt)}</dd>
      <dt>{texts.signature}</dt>
      <dd>
        <Badge code="signed" tone="good" text={texts.signed} />
      </dd>
      {verifierKey !== null && (
        <>
          <dt>{texts.key}</dt>
          <dd className="hash">{verifierKey}</dd>
        </>
      )}
    </dl>
  );
}
