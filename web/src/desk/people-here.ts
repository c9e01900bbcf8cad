const KEY = 'console.people';
const MOST = 8;

/** Account names that signed in on this machine, last first. No password, no token: only names for the list. */
export function peopleHere(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function cameHere(username: string): void {
  keep([username, ...peopleHere().filter((name) => name !== username)].slice(0, MOST));
}

export function forgetHere(username: string): void {
  keep(peopleHere().filter((name) => name !== username));
}

function keep(names: readonly string[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // A browser that keeps nothing has no list to choose from; signing in works by typing the name.
  }
}
