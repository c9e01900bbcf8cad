/** An enterprise as the register has it. */
export interface DirectoryEntry {
  readonly name: string;
  /** What it does in the chain; the words are those of the folder above. */
  readonly roles: readonly string[];
}

/** What this folder asks about enterprises. Answered by a folder above it; the application plugs it in. */
export interface EnterpriseDirectory {
  /** The 行政区划 of an enterprise; undefined when it is not registered here. */
  districtOf(uscc: string): Promise<string | undefined>;

  /** Name and roles; undefined when it is not registered here. */
  entryOf(uscc: string): Promise<DirectoryEntry | undefined>;
}

/** Injects the `EnterpriseDirectory`. */
export const ENTERPRISE_DIRECTORY = Symbol('ENTERPRISE_DIRECTORY');
