import { type CSSProperties, type ReactElement, useSyncExternalStore } from 'react';

/** `polite` waits for the reader to finish; `assertive` breaks in, for what went wrong. */
export type Urgency = 'polite' | 'assertive';

interface Said {
  readonly text: string;
  readonly count: number;
}

let said: Readonly<Record<Urgency, Said>> = { polite: { text: '', count: 0 }, assertive: { text: '', count: 0 } };
const listeners = new Set<() => void>();

/** Has a screen reader say a text. The same text twice is said twice. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  said = { ...said, [urgency]: { text, count: said[urgency].count + 1 } };
  for (const listener of listeners) listener();
}

/** The two live regions; one of this in the page, always mounted. */
export function Announcer(): ReactElement {
  const { polite, assertive } = useSyncExternalStore(listen, () => said);
  return (
    <div style={UNSEEN}>
      <div aria-live="polite" role="status" data-testid="announced">
        {voiced(polite)}
      </div>
      <div aria-live="assertive" role="alert" data-testid="alarmed">
        {voiced(assertive)}
      </div>
    </div>
  );
}

/** A mark without a shape makes a repeated text a changed one, which is what readers wait for. */
function voiced({ text, count }: Said): string {
  return text === '' || count % 2 === 0 ? text : `${text}\u200b`;
}

const UNSEEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
};

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
