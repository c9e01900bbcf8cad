import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { searchEn } from '../../texts/search.en';
import { searchZh } from '../../texts/search.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { addressOf, type Found } from './address';

const TYPES = ['battery', 'vehicle', 'consignment', 'enterprise', 'entry'] as const;

/** As many as the service lists. */
const MOST = 20;

interface FoundListProps {
  readonly items: readonly Found[];
  readonly forOfficer: boolean;
}

/** Several things a text may mean, by what they are. */
export function FoundList({ items, forOfficer }: FoundListProps): ReactElement {
  const texts = useTexts({ zh: searchZh, en: searchEn });
  return (
    <>
      <p role="status">
        {texts.found(items.length)} {items.length >= MOST && texts.most(MOST)}
      </p>
      {TYPES.map((type) => {
        const ofType = items.filter((item) => item.type === type);
        if (ofType.length === 0) return null;
        return (
          <section key={type} className="panel" data-type={type}>
            <h2>{texts.types[type]}</h2>
            <ul className="found-list">
              {ofType.map((item) => (
                <li key={item.id}>
                  <Link to={addressOf(item, forOfficer)}>
                    <Code value={item.label} canCopy={false} />
                  </Link>{' '}
                  {item.detail} {item.exact && <Badge code="exact" tone="good" text={texts.exact} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
