import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { kilograms } from '../../ui/mass';
import { useWords } from '../../ui/words';

type Item = Schemas['ConsignmentItemDto'];
type Words = Texts<typeof consignmentsZh>['card'];

/** What is on the sheet, and what became of each. */
export function SheetItems({ card }: { readonly card: Schemas['ConsignmentCardDto'] }): ReactElement {
  const { card: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const results = useWords('results');
  const accepted = card.items.filter(({ result }) => result === 'accepted');
  const grams = accepted.reduce((sum, item) => sum + (item.receivedGrams ?? item.sentGrams ?? 0), 0);
  return (
    <section className="panel">
      <h2>{texts.items}</h2>
      <Table<Item>
        size="middle"
        rowKey="traceNo"
        dataSource={card.items}
        columns={columnsOf(texts, results.say)}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      <p className="gather-total">
        {texts.total(card.count, kilograms(card.grams))}
        {card.receivedAt !== null && `　${texts.totalReceived(accepted.length, kilograms(grams))}`}
      </p>
    </section>
  );
}

function columnsOf(texts: Words, say: (code: string) => string): TableColumnsType<Item> {
  return [
    { title: texts.itemCode, key: 'code', render: (_value, { batteryCode }) => <Code value={batteryCode} /> },
    {
      title: texts.trace,
      key: 'trace',
      render: (_value, { traceNo }) => <Link to={PATHS.battery(traceNo)}>{traceNo}</Link>,
    },
    { title: texts.sent, key: 'sent', align: 'right', render: (_value, { sentGrams }) => mass(sentGrams) },
    {
      title: texts.received,
      key: 'received',
      align: 'right',
      render: (_value, { receivedGrams }) => mass(receivedGrams),
    },
    {
      title: texts.difference,
      key: 'difference',
      align: 'right',
      render: (_value, { sentGrams, receivedGrams }) =>
        sentGrams === null || receivedGrams === null ? '' : kilograms(receivedGrams - sentGrams),
    },
    {
      title: texts.result,
      key: 'result',
      render: (_value, { result }) =>
        result === null ? texts.waitingResult : <Badge code={result} text={say(result)} />,
    },
    { title: texts.reason, key: 'reason', render: (_value, { reason }) => reason ?? '' },
    {
      title: texts.returned,
      key: 'returned',
      render: (_value, { result, returned }) => {
        if (returned) return <Badge code="closed" text={texts.wasReturned} />;
        return result === 'refused' || result === 'missing' ? <Badge code="returning" text={texts.isReturning} /> : '';
      },
    },
  ];
}

function mass(grams: number | null): string {
  return grams === null ? '' : kilograms(grams);
}
