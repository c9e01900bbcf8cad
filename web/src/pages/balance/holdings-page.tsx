import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import { type Column, ListPage } from '../../ui/list-page';
import { kilograms } from '../../ui/mass';
import { rowsAddress } from '../../ui/rows-address';

type Holding = Schemas['HoldingDto'];

const STATES = {
  removed: 'nowRemoved',
  collected: 'nowCollected',
  stored: 'stored',
  consigned: 'consigned',
  'in-transit': 'inTransit',
  returning: 'returning',
} as const;

/** Who holds what now. */
export function HoldingsPage(): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const enterprises = useEnterprisesKnown();
  const districts = useDistrictsWithin(useMe().district);
  const states = Object.entries(STATES).map(([value, name]) => ({ value, label: texts.figures[name] }));
  return (
    <ListPage<Holding>
      name="holdings"
      title={texts.holdingsTitle}
      hint={texts.holdingsHint}
      help="balance"
      filters={[
        { kind: 'choice', name: 'district', label: texts.district, options: districts, width: 150 },
        { kind: 'choice', name: 'enterprise', label: texts.holder, options: enterprises, width: 260 },
        { kind: 'choice', name: 'state', label: texts.holdingState, options: states, width: 150 },
      ]}
      columns={columnsOf(texts)}
      rowKey={({ enterprise }) => enterprise.uscc}
      load={(query, signal) => answer(api.GET('/api/v1/bureau/holdings', { params: { query }, signal }))}
      empty={<Empty what={texts.holdingsEmpty} todo={<Link to={PATHS.overview}>{texts.overviewTitle}</Link>} />}
    />
  );
}

function columnsOf(texts: Texts<typeof bureauZh>): readonly Column<Holding>[] {
  return [
    {
      key: 'enterprise',
      title: texts.holder,
      render: ({ enterprise }) => <Company {...enterprise} isLink={enterprise.name !== null} />,
      text: ({ enterprise }) => enterprise.name ?? enterprise.uscc,
    },
    {
      key: 'pieces',
      title: texts.piecesHead,
      align: 'right',
      render: ({ pieces, rows, enterprise }) => (
        <Link
          to={rowsAddress(rows) ?? ''}
          aria-label={texts.openRows(`${enterprise.name ?? enterprise.uscc} ${String(pieces)}`)}
        >
          {pieces.toLocaleString('en')}
        </Link>
      ),
      text: ({ pieces }) => String(pieces),
    },
    {
      key: 'mass',
      title: texts.massHead,
      align: 'right',
      render: ({ grams }) => kilograms(grams),
      text: ({ grams }) => kilograms(grams),
    },
    {
      key: 'states',
      title: texts.holdingState,
      render: ({ states }) => (
        <span className="badge-row">
          {states.map(({ stateCode, pieces, rows, ...said }) => (
            <Link key={stateCode} to={rowsAddress(rows) ?? ''}>
              <Badge code={stateCode} text={`${nameOf(stateCode, texts) ?? said.state} ${String(pieces)}`} />
            </Link>
          ))}
        </span>
      ),
      text: ({ states }) =>
        states
          .map(({ state, stateCode, pieces }) => `${nameOf(stateCode, texts) ?? state} ${String(pieces)}`)
          .join('; '),
    },
  ];
}

function nameOf(state: string, texts: Texts<typeof bureauZh>): string | undefined {
  const figure = Object.entries(STATES).find(([code]) => code === state)?.[1];
  return figure && texts.figures[figure];
}
