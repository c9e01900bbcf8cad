import { Descriptions } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Company } from '../../ui/company';
import { kilograms } from '../../ui/mass';
import { useWords } from '../../ui/words';

/** The head of the sheet. */
export function SheetFacts({ card }: { readonly card: Schemas['ConsignmentCardDto'] }): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const goods = useWords('unNumbers');
  const { sender, receiver, carrier } = card;
  const lines = [
    { label: texts.sender, children: <Company {...sender} /> },
    { label: texts.receiver, children: <Company {...receiver} /> },
    { label: texts.carrier, children: <Company {...carrier} /> },
    { label: texts.plate, children: card.vehiclePlate ?? '' },
    { label: texts.unNumber, children: `${card.unNumber} ${goods.say(card.unNumber)}` },
    { label: texts.dispatchedAt, children: clockText(card.dispatchedAt) },
    { label: texts.pieces, children: String(card.count) },
    { label: texts.mass, children: kilograms(card.grams) },
    ...(card.daysInTransit === null ? [] : [{ label: texts.daysInTransit, children: String(card.daysInTransit) }]),
  ];
  return (
    <section className="panel">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={lines.map((line, key) => ({ key, ...line }))}
      />
    </section>
  );
}
