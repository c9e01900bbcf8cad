/** Whether a place is a PostgreSQL database rather than a file. */
export function isPostgresUrl(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/** The URL with settings of the session beside those it has. Names and values must be free of spaces. */
export function withSettings(url: string, settings: Readonly<Record<string, string>>): string {
  const [address = '', query = ''] = splitOnce(url, '?');
  const params = new URLSearchParams(query);
  const added = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  params.set('options', [params.get('options') ?? '', ...added].join(' ').trim());
  return `${address}?${params.toString().replaceAll('+', '%20')}`;
}

/** The role that the URL signs in as, where it names one. */
export function userOf(url: string): string | undefined {
  const [, user = ''] = /^\w+:\/\/([^:/@?]*)(?::[^@/]*)?@/.exec(url) ?? [];
  if (user !== '') return decodeURIComponent(user);
  return new URLSearchParams(splitOnce(url, '?')[1]).get('user') ?? undefined;
}

/** The address without the password, for messages. */
export function shownUrl(url: string): string {
  const [address = ''] = splitOnce(url, '?');
  return address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1:***@');
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
