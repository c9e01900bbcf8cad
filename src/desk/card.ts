import { fill, type Language, type Params } from '../kernel/text';
import { link } from '../bureau/scope';
import { CARD_TEXTS, type CardName, type CardSeverity, type CardText } from './card-texts';
import type { WorkCardDto } from './workbench.dto';

/** A card before it is put into words. `query` narrows the list at `path` to exactly the `count` rows. */
export interface Card {
  readonly name: CardName;
  /** Tells cards of one name apart; becomes part of the key. */
  readonly of?: string;
  readonly count: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | boolean | undefined>>;
  readonly params?: Params;
  /** Where it is not the one of the name. */
  readonly severity?: Exclude<CardSeverity, 'ok'>;
}

export function toCardDto(card: Card, language: Language): WorkCardDto {
  const { name, of, count, path, query = {}, params = {} } = card;
  const text: CardText = CARD_TEXTS[name];
  return {
    key: of === undefined ? name : `${name}-${of}`,
    group: text.group,
    title: fill(text.title, language, params),
    hint: fill(text.hint, language, params),
    count,
    severity: count === 0 ? 'ok' : (card.severity ?? text.severity),
    rows: link(path, query),
    screen: text.screen,
  };
}
