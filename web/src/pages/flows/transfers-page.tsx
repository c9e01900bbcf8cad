import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Company } from '../../ui/company';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import type { Filter } from '../../ui/list-filters';
import { type Column, ListPage } from '../../ui/list-page';
import { kilograms } from '../../ui/mass';
import { useWords } from '../../ui/words';

type Transfer = Schemas['TransferDto'];
type Words = Texts<typeof bureauZh>;
type Say = (code: string | null | undefined) => string;

/** The items behind the flows. */
export function TransfersPage(): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const roles = useWords('enterpriseRoles');
  const results = useWords('results');
  const enterprises = useEnterprisesKnown();
  const districts = useDistrictsWithin(useMe().district);
  const filters: readonly Filter[] = [
    { kind: 'date', name: 'from', label: texts.from, width: 130 },
    { kind: 'date', name: 'to', label: texts.to, width: 130 },
    { kind: 'choice', name: 'district', label: texts.district, options: districts, width: 130 },
    { kind: 'choice', name: 'sender', label: texts.sender, options: enterprises, width: 220 },
    { kind: 'choice', name: 'receiver', label: texts.receiver, options: enterprises, width: 220 },
    {
      kind: 'choice',
      name: 'outcome',
      label: texts.outcome,
      width: 110,
      options: Object.entries(texts.outcomes).map(([value, label]) => ({ value, label })),
    },
    {
      kind: 'choice',
      name: 'receiverRole',
      label: texts.receiverRole,
      width: 200,
      options: [
        ...roles.choices,
        { value: 'utilisation', label: texts.utilisation },
        { value: 'unregistered', label: texts.unregistered },
      ],
    },
  ];
  return (
    <ListPage<Transfer>
      name="transfers"
      title={texts.transfersTitle}
      hint={texts.transfersHint}
      help="flows"
      filters={filters}
      columns={columnsOf(texts, results.say)}
      rowKey={({ index, traceNo }) => `${String(index)} ${traceNo}`}
      load={(query, signal) => answer(api.GET('/api/v1/bureau/transfers', { params: { query }, signal }))}
      empty={<Empty what={texts.transfersEmpty} todo={<Link to={PATHS.flows}>{texts.flowsTitle}</Link>} />}
    />
  );
}

function columnsOf(texts: Words, result: Say): readonly Column<Transfer>[] {
  const party = (key: 'sender' | 'receiver'): Column<Transfer> => ({
    key,
    title: texts[key],
    render: (row) => <Company {...row[key]} isLink={row[key].name !== null} />,
    text: (row) => row[key].name ?? row[key].uscc,
  });
  const mass = (key: 'sentGrams' | 'receivedGrams', title: string): Column<Transfer> => {
    const shown = (row: Transfer): string => (row[key] === null ? '' : kilograms(row[key]));
    return { key, title, align: 'right', render: shown, text: shown };
  };
  const back = ({ result: code, returned }: Transfer): string =>
    code === 'refused' || code === 'missing' ? (returned ? texts.isBack : texts.notBack) : '';
  return [
    {
      key: 'receivedAt',
      title: texts.receivedAt,
      render: ({ receivedAt }) => clockText(receivedAt),
      text: ({ receivedAt }) => clockText(receivedAt),
    },
    {
      key: 'consignment',
      title: texts.consignment,
      render: ({ consignmentNo, sender }) => (
        <Link to={PATHS.consignment(consignmentNo, sender.uscc)}>{consignmentNo}</Link>
      ),
      text: ({ consignmentNo }) => consignmentNo,
    },
    party('sender'),
    party('receiver'),
    {
      key: 'traceNo',
      title: texts.traceNo,
      render: ({ traceNo }) => <Link to={PATHS.battery(traceNo)}>{traceNo}</Link>,
      text: ({ traceNo }) => traceNo,
    },
    {
      key: 'code',
      title: texts.batteryCode,
      render: ({ batteryCode }) => (batteryCode === null ? '' : <Code value={batteryCode} />),
      text: ({ batteryCode }) => batteryCode ?? '',
    },
    {
      key: 'result',
      title: texts.result,
      render: (row) => <Badge code={row.result} text={result(row.result)} />,
      text: (row) => result(row.result),
    },
    mass('sentGrams', texts.sentMass),
    mass('receivedGrams', texts.receivedMass),
    { key: 'back', title: texts.back, render: back, text: back },
  ];
}
