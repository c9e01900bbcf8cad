import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import type { Tone } from '../../ui/states';
import { Tile } from '../../ui/tile';
import { type Card, nextCard } from './next-card';

const TONES: Readonly<Record<Card['severity'], Tone>> = { ok: 'good', info: 'wait', warning: 'warn', danger: 'bad' };

const GROUPS = ['todo', 'deadline', 'returned', 'waiting', 'filing', 'qualification', 'flag', 'system'] as const;

interface CardsProps {
  readonly cards: readonly Card[];
  /** What stands after them in the same row. */
  readonly children?: ReactNode;
}

/** The cards in their groups; those with nothing in them are named in one line. */
export function Cards({ cards, children }: CardsProps): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  const { language } = useLanguage();
  const next = nextCard(cards);
  const empty = cards.filter(({ count }) => count === 0).map(({ title }) => title);
  return (
    <div className="card-groups">
      {GROUPS.map((group) => {
        const own = cards.filter((card) => card.group === group && card.count > 0);
        return own.length === 0 ? null : (
          <section key={group} className="panel" aria-label={texts.groups[group]}>
            <h2>{texts.groups[group]}</h2>
            <div className="tiles">
              {own.map(({ key, title, hint, count, severity, rows }) => (
                <Tile
                  key={key}
                  name={key}
                  title={title}
                  count={count}
                  unit={texts.count}
                  hint={hint}
                  mark={{ code: severity, text: texts.severities[severity], tone: TONES[severity] }}
                  rows={rows}
                  isNext={key === next?.key}
                />
              ))}
            </div>
          </section>
        );
      })}
      {children}
      {empty.length > 0 && <p className="screen-hint">{texts.empty(empty.join(language === 'zh' ? '、' : ', '))}</p>}
    </div>
  );
}
