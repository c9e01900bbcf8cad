import { Tooltip } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { today } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/states';

type Filing = Schemas['FilingDto'];
type Words = Texts<typeof filingsZh>;

/** How much time is left, as the service counts it; on hover or focus what started the clock and where it is written. */
export function DueChip({ filing }: { readonly filing: Filing }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const why = [
    `${texts.start}: ${filing.clockStart ?? texts.startedBy(filing.index)} (${filing.triggerOn})`,
    ...(filing.rule === null ? [] : [`${texts.rule}: ${filing.rule}`]),
    `${texts.source}: ${filing.clockSource ?? texts.noSource}`,
    texts.grades[filing.grade],
  ];
  return (
    <Tooltip title={why.map((line) => <div key={line}>{line}</div>)}>
      <span tabIndex={0} className="due-chip" aria-label={`${dueText(filing, texts)}. ${why.join('; ')}`} role="note">
        <Badge code={`due-${toneOf(filing)}`} text={dueText(filing, texts)} tone={toneOf(filing)} />
      </span>
    </Tooltip>
  );
}

/** `剩 6 天（12-01 截止）`; where no date is known, the service's word for why. */
export function dueText({ state, acceptedOn, daysLeft, dueOn, dueText: said }: Filing, texts: Words): string {
  if (acceptedOn !== null) return texts.acceptedOn(acceptedOn);
  if (state === 'lapsed') return texts.lapsedChip;
  if (daysLeft === null || dueOn === null) return said;
  const on = dueOn.slice(0, 4) === today().slice(0, 4) ? dueOn.slice(5) : dueOn;
  if (daysLeft === 0) return texts.dueToday(on);
  return daysLeft > 0 ? texts.daysLeft(daysLeft, on) : texts.overdueBy(-daysLeft, on);
}

/** Colours at 5, 2 and 0 days. Where the limit is not confirmed nothing is painted as late. */
function toneOf({ state, acceptedOn, daysLeft, grade }: Filing): Tone {
  if (acceptedOn !== null) return 'good';
  if (state === 'lapsed' || daysLeft === null) return 'off';
  if (grade !== 'CONFIRMED') return daysLeft > 5 ? 'plain' : 'warn';
  if (daysLeft < 0) return 'alarm';
  if (daysLeft <= 2) return 'bad';
  return daysLeft <= 5 ? 'warn' : 'wait';
}
