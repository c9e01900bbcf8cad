import type { Schemas } from '../../api/client';

export type Card = Schemas['WorkCardDto'];

const URGENT: readonly Card['severity'][] = ['danger', 'warning'];

/** The card to look at first: of the most urgent ones the first in the service's order; undefined when nothing presses. */
export function nextCard(cards: readonly Card[]): Card | undefined {
  return URGENT.map((severity) => cards.find((card) => card.severity === severity && card.count > 0)).find(
    (card) => card !== undefined,
  );
}
