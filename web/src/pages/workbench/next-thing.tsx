import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { isAdministrator, isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import { Empty } from '../../ui/empty';
import { rowsAddress } from '../../ui/rows-address';
import { type Card, nextCard } from './next-card';

/** The one thing to do next; where there is none, what may be begun. */
export function NextThing({ cards }: { readonly cards: readonly Card[] }): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  const me = useMe();
  const card = nextCard(cards);
  if (card === undefined) {
    const [to, todo] = isOfficer(me)
      ? [PATHS.overview, texts.allDoneOfficer]
      : isAdministrator(me)
        ? [PATHS.people, texts.allDoneAdministrator]
        : [PATHS.vehicleNew(), texts.allDoneEnterprise];
    return (
      <section className="panel" aria-label={texts.next}>
        <Empty what={texts.allDone} todo={<Link to={to}>{todo}</Link>} />
      </section>
    );
  }
  return (
    <section className="panel next-thing" aria-label={texts.next}>
      <span className="next-word">{texts.next}</span>
      <span className="next-what">
        <strong>
          {card.title} {card.count.toLocaleString('en')}
        </strong>
        <span>{card.hint}</span>
      </span>
      <Link className="ant-btn ant-btn-primary next-go" to={rowsAddress(card.rows) ?? PATHS.home}>
        {texts.go}
      </Link>
    </section>
  );
}
