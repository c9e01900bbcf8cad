/** What a scanner can be set to send before every code; `prefix` is this device's own. */
export interface CleanOptions {
  readonly prefix?: string;
}

/** Which symbol was read: `]d2` Data Matrix with FNC1, `]Q3` QR, `]C1` Code 128 … (ISO/IEC 15424). */
const SYMBOLOGY = /^\][A-Za-z][0-9A-Za-z]/;

/** FNC1 and its kin, as characters or as the words that some scanners send for them. */
const SEPARATORS = /[\u001c-\u001f\u0004]|[<{](?:GS|RS|FS|US|EOT|FNC1)[>}]/gi;

/** White space and marks without a shape, which come along when a code is copied from a page. */
const INVISIBLE = /[\s\p{Cf}\p{Cc}]+/gu;

/**
 * What was scanned, pasted or typed without what the way here added: half-width (NFKC), trimmed, without the symbology
 * prefix, this device's prefix, FNC1 and other control characters. Letters keep their case and hyphens stay: a link
 * needs both. Never cut otherwise, nothing is corrected (O stays O). Idempotent but for `prefix`.
 */
export function cleanText(raw: string, { prefix = '' }: CleanOptions = {}): string {
  const text = raw.normalize('NFKC').replace(SEPARATORS, '').trim();
  const bare = withoutPrefix(text.replace(SYMBOLOGY, ''), prefix.normalize('NFKC').trim());
  return bare.replace(/[\p{Cf}\p{Cc}]+/gu, (run) => (/[\n\t]/.test(run) ? ' ' : '')).trim();
}

/** As a code is compared: `cleanText` in upper case without spaces. Hyphens stay, because a trace number has them. */
export function cleanCode(text: string): string {
  return cleanText(text)
    .replace(INVISIBLE, '')
    .replace(/[a-z]+/g, (run) => run.toUpperCase());
}

/** As battery codes and VINs are compared: `cleanCode` without hyphens. */
export function compact(text: string): string {
  return cleanCode(text).replaceAll('-', '');
}

/**
 * The pieces in which a code may be hidden: the values of a JSON text, the path and query of a link, or the words of a
 * label such as `编码:001CB…`. Empty where the text is one word.
 */
export function piecesOf(text: string): readonly string[] {
  const link = linkOf(text);
  if (link !== undefined) return partsOfLink(link);
  if (/^[[{]/.test(text)) return valuesIn(text) ?? text.split(/[\s"'{}[\],:;]+/).filter((piece) => piece !== '');
  const words = text.split(/[\s,;|:=]+/).filter((word) => word !== '');
  return words.length > 1 ? words : [];
}

/** The address, where the text is one. */
export function linkOf(text: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function withoutPrefix(text: string, prefix: string): string {
  return prefix !== '' && text.toUpperCase().startsWith(prefix.toUpperCase()) ? text.slice(prefix.length) : text;
}

function partsOfLink(link: URL): readonly string[] {
  const fragment = link.hash.replace(/^#[/!]*/, '');
  return [...link.searchParams.values(), ...link.pathname.split('/').reverse(), ...fragment.split(/[/?&=]/)]
    .map(decoded)
    .filter((piece) => piece !== '');
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** Every text and number of a JSON text, outermost first; undefined where it is none. */
function valuesIn(text: string): readonly string[] | undefined {
  try {
    const found: string[] = [];
    let level: unknown[] = [JSON.parse(text)];
    for (let depth = 0; depth < 8 && level.length > 0; depth++) {
      for (const value of level) if (typeof value === 'string' || typeof value === 'number') found.push(String(value));
      level = level.flatMap((value) =>
        typeof value === 'object' && value !== null ? Object.values<unknown>({ ...value }) : [],
      );
    }
    return found;
  } catch {
    return undefined;
  }
}
