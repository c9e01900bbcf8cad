import { Descriptions } from 'antd';
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
        <h2>{texts.today}</h2>
        {check.today === null ? <p>{texts.notSigned}</p> : <Facts anchor={check.today} verifierKey={key} />}
      </section>
      <section data-checkpoint="kept">
        <h2>{texts.kept}</h2>
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
    <Descriptions
      size="small"
      column={1}
      bordered
      items={[
        { key: 'origin', label: texts.origin, children: checkpoint.origin },
        { key: 'size', label: texts.size, children: texts.sizeOf(checkpoint.size) },
        { key: 'root', label: texts.root, children: <code className="hash">{checkpoint.root}</code> },
        { key: 'seen', label: texts.seenAt, children: clockText(seenAt) },
        {
          key: 'signature',
          label: texts.signature,
          children: <Badge code="signed" tone="good" text={texts.signed} />,
        },
        ...(verifierKey === null
          ? []
          : [{ key: 'key', label: texts.key, children: <code className="hash">{verifierKey}</code> }]),
      ]}
    />
  );
}
