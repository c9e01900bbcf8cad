import type { ReactElement } from 'react';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { kilograms } from '../../ui/mass';
import { ReasonedButton } from '../../ui/reasoned-button';
import type { Sums } from './sums';

interface SignBarProps {
  readonly sums: Sums;
  readonly isBusy: boolean;
  readonly onSign: () => void;
}

/** The totals, and the one button that signs for them and says what it will do. */
export function SignBar({ sums, isBusy, onSign }: SignBarProps): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const { sums: words } = texts;
  const parts = [
    words.sent(sums.sent, kilograms(sums.sentGrams)),
    words.accepted(sums.accepted, kilograms(sums.acceptedGrams)),
    ...(sums.refused > 0 ? [words.refused(sums.refused)] : []),
    ...(sums.missing > 0 ? [words.missing(sums.missing)] : []),
    ...(sums.unexpected > 0 ? [words.unexpected(sums.unexpected)] : []),
    ...(sums.open > 0 ? [words.open(sums.open)] : []),
  ];
  return (
    <section className="panel sign-bar" aria-label={texts.summary}>
      <p role="status" data-testid="sums">
        <strong>{texts.progress(sums.sent - sums.open, sums.sent)}</strong>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <ReasonedButton type="primary" size="large" loading={isBusy} reason={reasonOf(sums, texts)} onClick={onSign}>
        {labelOf(sums, texts)}
      </ReasonedButton>
    </section>
  );
}

type Words = Texts<typeof receiptZh>;

function labelOf({ open, sent, accepted, refused, missing }: Sums, texts: Words): string {
  if (open > 0 && open + accepted < sent) return texts.acceptRest(open);
  if (open + accepted === sent) return texts.acceptAll;
  return accepted === 0 && missing === 0 && refused > 0 ? texts.refuseAll : texts.partly;
}

function reasonOf({ undecided, unreadMasses, withoutReason }: Sums, texts: Words): string | undefined {
  if (undecided > 0) return texts.needDecision(undecided);
  if (unreadMasses > 0) return texts.needMass(unreadMasses);
  return withoutReason > 0 ? texts.needReason(withoutReason) : undefined;
}
