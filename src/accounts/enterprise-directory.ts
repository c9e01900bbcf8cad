/** What this folder asks about enterprises. Answered by a folder above it; the application plugs it in. */
export interface EnterpriseDirectory {
  /** The 行政区划 of an enterprise; undefined when it is not registered here. */
  districtOf(uscc: string): Promise<string | undefined>;
}

/** Injects the `EnterpriseDirectory`. */
export const ENTERPRISE_DIRECTORY = Symbol('ENTERPRISE_DIRECTORY');
