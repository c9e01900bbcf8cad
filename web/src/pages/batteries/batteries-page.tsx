import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { batteriesEn } from '../../texts/batteries.en';
import { batteriesZh } from '../../texts/batteries.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import type { Filter } from '../../ui/list-filters';
import { type Column, ListPage } from '../../ui/list-page';
import { kilograms } from '../../ui/mass';
import { useWords } from '../../ui/words';

type Battery = Schemas['BatteryDto'];
type Words = Texts<typeof batteriesZh>;

/** E06: the ledger of batteries. */
export function BatteriesPage(): ReactElement {
  const texts = useTexts({ zh: batteriesZh, en: batteriesEn });
  const types = useWords('batteryTypes');
  const levels = useWords('levels');
  const statuses = useWords('codeStatuses');
  const me = useMe();
  const enterprises = useEnterprisesKnown(isOfficer(me));
  const districts = useDistrictsWithin(me.district);
  const states = Object.entries(texts.states).map(([value, label]) => ({ value, label }));
  const yesNo = [
    { value: 'true', label: texts.yes },
    { value: 'false', label: texts.no },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'code', label: texts.code, width: 260 },
    { kind: 'text', name: 'vin', label: texts.vin, width: 200 },
    { kind: 'choice', name: 'state', label: texts.state, options: states, width: 140 },
    { kind: 'choice', name: 'level', label: texts.level, options: levels.choices, width: 120 },
    { kind: 'choice', name: 'codeStatus', label: texts.codeStatus, options: statuses.choices, width: 130 },
    { kind: 'choice', name: 'open', label: texts.inCustody, options: yesNo, width: 100 },
    { kind: 'choice', name: 'onSite', label: texts.onSite, options: yesNo, width: 100 },
    { kind: 'choice', name: 'toStore', label: texts.toStore, options: yesNo, width: 100 },
    ...(isOfficer(me)
      ? ([
          { kind: 'choice', name: 'holder', label: texts.holder, options: enterprises, width: 240 },
          { kind: 'choice', name: 'district', label: texts.district, options: districts, width: 130 },
        ] as const)
      : []),
  ];
  return (
    <ListPage<Battery>
      name="batteries"
      title={texts.title}
      hint={texts.hint}
      help="batteries"
      filters={filters}
      columns={columnsOf(texts, levels.say, types.say)}
      rowKey={(row) => row.id}
      load={(query, signal) => answer(api.GET('/api/v1/batteries', { params: { query }, signal }))}
      empty={<Empty what={texts.empty} todo={<Link to={PATHS.removal()}>{texts.emptyTodo}</Link>} />}
    />
  );
}

type Say = (code: string | null | undefined) => string;

function columnsOf(texts: Words, level: Say, type: Say): readonly Column<Battery>[] {
  return [
    {
      key: 'traceNo',
      title: texts.traceNo,
      render: ({ traceNo }) => <Link to={PATHS.battery(traceNo)}>{traceNo}</Link>,
      text: ({ traceNo }) => traceNo,
    },
    {
      key: 'code',
      title: texts.batteryCode,
      render: ({ batteryCode }) => (batteryCode ? <Code value={batteryCode} /> : texts.noCode),
      text: ({ batteryCode }) => batteryCode ?? '',
    },
    {
      key: 'state',
      title: texts.state,
      render: ({ stateCode, state }) => <Badge code={stateCode} text={state} />,
      text: ({ state }) => state,
    },
    { key: 'level', title: texts.level, render: (row) => level(row.level), text: (row) => level(row.level) },
    { key: 'type', title: texts.type, render: (row) => type(row.batteryType), text: (row) => type(row.batteryType) },
    {
      key: 'mass',
      title: texts.mass,
      align: 'right',
      render: ({ massGrams }) => kilograms(massGrams),
      text: ({ massGrams }) => kilograms(massGrams),
    },
    { key: 'holder', title: texts.holder, render: holderOf, text: holderOf },
    { key: 'vin', title: texts.vin, render: ({ vin }) => vin ?? '', text: ({ vin }) => vin ?? '' },
    { key: 'place', title: texts.place, render: placeOf, text: placeOf },
    {
      key: 'since',
      title: texts.since,
      render: ({ since }) => clockText(since),
      text: ({ since }) => clockText(since),
    },
  ];
}

function holderOf({ holder }: Battery): string {
  return holder.name ?? holder.uscc;
}

function placeOf({ site, location }: Battery): string {
  return [site, location].filter((part) => part !== null).join(' ');
}
