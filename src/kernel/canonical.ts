/** What may be hashed: plain objects, arrays, NFC strings, safe integers, booleans and null. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical };

export type CanonicalObject = Readonly<Record<string, Canonical>>;
