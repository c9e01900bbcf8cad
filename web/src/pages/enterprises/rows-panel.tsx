import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { isEnterprise, isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';

type LinkName = keyof (typeof enterprisesZh)['links'];

/** The ways to everything recorded about an enterprise. Whoever sees only envelopes has none. */
export function RowsPanel({ uscc }: { readonly uscc: string }): ReactElement | null {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const me = useMe();
  const links = isOfficer(me) ? OFFICER : isEnterprise(me) ? OWN : [];
  if (links.length === 0) return null;
  return (
    <section className="panel" aria-label={texts.rows}>
      <h2>{texts.rows}</h2>
      <p className="screen-hint">{texts.rowsHint}</p>
      <nav className="link-row" aria-label={texts.rows}>
        {links.map(([name, path, filter]) => (
          <Link key={name} to={`${path}?${filter}=${encodeURIComponent(uscc)}`}>
            {texts.links[name]}
          </Link>
        ))}
      </nav>
    </section>
  );
}

type RowLink = readonly [name: LinkName, path: string, filter: string];

const OWN: readonly RowLink[] = [
  ['batteries', PATHS.batteries, 'holder'],
  ['consignments', PATHS.consignments, 'party'],
  ['flags', PATHS.flags, 'enterprise'],
  ['filings', PATHS.filings, 'enterprise'],
];

const OFFICER: readonly RowLink[] = [
  ...OWN,
  ['balance', PATHS.balance, 'enterprise'],
  ['papers', PATHS.papers, 'enterprise'],
];
