/** The JSON Pointer (RFC 6901) of a member or an element of what `parent` points at. */
export function pointerTo(parent: string, name: string | number): string {
  return `${parent}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The JSON Pointer that leads along a path from the root. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.reduce<string>(pointerTo, '');
}

/** The last name of a pointer, unescaped; empty for the whole document. */
export function lastName(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}
