import type { IncomingHttpHeaders } from 'node:http';

/** Where a browser says a request comes from. */
export type Origin = 'same' | 'foreign' | 'unsaid';

/**
 * Sec-Fetch-Site, which no page can forge, decides where it is sent; otherwise Origin is compared with Host. A scheme
 * is not compared, because a proxy in front may speak HTTPS for us.
 */
export function originOf(headers: IncomingHttpHeaders): Origin {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'foreign';
  const { origin, host } = headers;
  if (origin === undefined) return 'unsaid';
  return host !== undefined && hostOf(origin) === host.toLowerCase() ? 'same' : 'foreign';
}

/** Undefined for `null`, which a browser sends when it will not say, and for what is no address. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
