import { Button } from 'antd';
import { type ReactElement, useId } from 'react';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { Badge } from '../ui/badge';
import { Code } from '../ui/code';
import { Loaded } from '../ui/loaded';
import { ReasonedButton } from '../ui/reasoned-button';
import { type FoundCard, type FoundItem, useFoundCard } from './found';
import { consoleAddress, stepAddress } from './step-addresses';

interface FoundProps {
  readonly item: FoundItem;
  readonly go: (address: string) => void;
  /** Among many it is only named. */
  readonly hasSteps: boolean;
}

/** A found thing: what it is, how it stands, and what this person may do with it now. */
export function Found({ item, go, hasSteps }: FoundProps): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).desk;
  const card = useFoundCard(item, hasSteps);
  const { state, stateCode } = card.data ?? {};
  return (
    <div className="panel" data-testid="found" data-type={item.type} style={{ marginBlock: 8, padding: 12 }}>
      <p style={{ margin: 0, fontSize: 16 }}>
        <Code value={item.label} />{' '}
        {state !== undefined && stateCode !== undefined && <Badge code={stateCode} text={state} />}
      </p>
      {item.detail !== '' && <p style={{ margin: '4px 0 8px' }}>{item.detail}</p>}
      <Button type="primary" onClick={() => go(consoleAddress(item.path))}>
        {texts.open}
      </Button>
      {card.fetchStatus !== 'idle' || card.data !== undefined ? (
        <Loaded query={card}>{(data) => <Steps item={item} card={data} go={go} />}</Loaded>
      ) : null}
    </div>
  );
}

function Steps({ item, card, go }: Omit<FoundProps, 'hasSteps'> & { readonly card: FoundCard }): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).desk;
  const steps = card.steps ?? [];
  const possible = steps.filter((step) => step.possible);
  const refused = steps.filter((step) => !step.possible);
  const subject = { type: item.type, path: item.path, consignment: card.links?.consignment ?? null };
  const open = (kind: string) => () => go(stepAddress(kind, subject));
  return (
    <>
      {possible.length === 0 && <p style={{ marginBottom: 0 }}>{texts.noSteps}</p>}
      {possible.length > 0 && (
        <Group title={texts.next}>
          {possible.map(({ kind, title }) => (
            <Button key={kind} data-step={kind} onClick={open(kind)}>
              {title}
            </Button>
          ))}
        </Group>
      )}
      {refused.length > 0 && (
        <Group title={texts.notNow}>
          {refused.map(({ kind, title, reason }) => (
            <ReasonedButton key={kind} data-step={kind} size="small" reason={reason ?? texts.notNow}>
              {title}
            </ReasonedButton>
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactElement[] }): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} style={{ margin: '12px 0 6px', fontSize: 14 }}>
        {title}
      </h3>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>{children}</div>
    </section>
  );
}
