/** For specs: a browser's storage, and ways in which it fails. */
export interface FakeStore {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  readonly items: Map<string, string>;
  /** From now on every write fails for want of room. */
  fill(): void;
}

export function fakeStore(): FakeStore {
  const items = new Map<string, string>();
  let isFull = false;
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => {
      if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      items.set(key, text);
    },
    fill: () => {
      isFull = true;
    },
  };
}
