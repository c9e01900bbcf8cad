import { Steps } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';

/** How far the consignment is, with when each step was. */
export function SheetProgress({ card }: { readonly card: Schemas['ConsignmentCardDto'] }): ReactElement {
  const { card: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const { dispatchedAt, pickedUpAt, receivedAt, items } = card;
  const goesBack = items.some(({ result }) => result === 'refused' || result === 'missing');
  const isBack = goesBack && items.every((item) => item.returned || !isRefused(item));
  const line = (title: string, at: string | null, isPast = false): Step => ({
    title,
    content: at === null ? (isPast ? texts.skipped : texts.waiting) : clockText(at),
    status: at === null ? 'wait' : 'finish',
  });
  const steps = [
    line(texts.steps.dispatched, dispatchedAt),
    line(texts.steps.pickedUp, pickedUpAt, receivedAt !== null),
    line(texts.steps.received, receivedAt),
    ...(goesBack
      ? [
          {
            ...line(texts.steps.closed, null),
            ...(isBack && { status: 'finish' as const, content: texts.wasReturned }),
          },
        ]
      : []),
  ];
  return (
    <section className="panel" aria-label={texts.progress}>
      <h2>{texts.progress}</h2>
      <Steps size="small" responsive items={steps} />
    </section>
  );
}

interface Step {
  readonly title: string;
  readonly content: string;
  readonly status: 'finish' | 'wait';
}

function isRefused({ result }: Schemas['ConsignmentItemDto']): boolean {
  return result === 'refused' || result === 'missing';
}
