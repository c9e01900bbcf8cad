import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Code } from '../../ui/code';
import { Company } from '../../ui/company';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import type { Filter } from '../../ui/list-filters';
import { type Column, ListPage } from '../../ui/list-page';
import { kilograms } from '../../ui/mass';

type Movement = Schemas['MovementDto'];
type Words = Texts<typeof bureauZh>;

/** The rows behind every figure of the mass balance. */
export function MovementsPage(): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const enterprises = useEnterprisesKnown();
  const districts = useDistrictsWithin(useMe().district);
  const choice = (name: string, label: string, words: Readonly<Record<string, string>>, width: number): Filter => ({
    kind: 'choice',
    name,
    label,
    width,
    options: Object.entries(words).map(([value, title]) => ({ value, label: title })),
  });
  const filters: readonly Filter[] = [
    { kind: 'date', name: 'from', label: texts.from, width: 130 },
    { kind: 'date', name: 'to', label: texts.to, width: 130 },
    { kind: 'choice', name: 'district', label: texts.district, options: districts, width: 130 },
    { kind: 'choice', name: 'enterprise', label: texts.enterprise, options: enterprises, width: 220 },
    choice('account', texts.account, texts.accounts, 120),
    choice('direction', texts.direction, texts.directions, 80),
    choice('reason', texts.reason, texts.reasons, 150),
    choice('internal', texts.internalOnly, { true: texts.yes, false: texts.no }, 80),
    { kind: 'date', name: 'recordedAfter', label: texts.recordedAfter, width: 130 },
  ];
  return (
    <ListPage<Movement>
      name="movements"
      title={texts.movementsTitle}
      hint={texts.movementsHint}
      help="balance"
      filters={filters}
      columns={columnsOf(texts)}
      rowKey={(row) => [row.index, row.traceNo, row.enterprise.uscc, row.account, row.direction].join(' ')}
      load={(query, signal) => answer(api.GET('/api/v1/bureau/movements', { params: { query }, signal }))}
      empty={<Empty what={texts.movementsEmpty} todo={<Link to={PATHS.balance}>{texts.balanceTitle}</Link>} />}
    />
  );
}

function columnsOf(texts: Words): readonly Column<Movement>[] {
  const plain = (key: string, title: string, text: (row: Movement) => string, align?: 'right'): Column<Movement> => ({
    key,
    title,
    render: text,
    text,
    ...(align && { align }),
  });
  const sign = ({ direction }: Movement): number => (direction === 'in' ? 1 : -1);
  return [
    plain('on', texts.on, ({ on }) => on),
    {
      key: 'enterprise',
      title: texts.enterprise,
      render: ({ enterprise }) => <Company {...enterprise} isLink={enterprise.name !== null} />,
      text: ({ enterprise }) => enterprise.name ?? enterprise.uscc,
    },
    plain('account', texts.account, ({ account }) => texts.accounts[account]),
    plain('reason', texts.reason, ({ title }) => title),
    plain('pieces', texts.piecesHead, (row) => String(sign(row) * row.pieces), 'right'),
    plain('mass', texts.massHead, (row) => kilograms(sign(row) * row.grams), 'right'),
    {
      key: 'counterpart',
      title: texts.counterpart,
      render: ({ counterpart }) => counterpart && <Company {...counterpart} isLink={counterpart.name !== null} />,
      text: ({ counterpart }) => counterpart?.name ?? counterpart?.uscc ?? '',
    },
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
    plain('recordedOn', texts.recordedOn, ({ recordedOn }) => recordedOn),
  ];
}
