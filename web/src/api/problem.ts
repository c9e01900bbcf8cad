/** One thing wrong with one field. `pointer` is a JSON Pointer into what was sent. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal of the service, in the words it chose for people (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldFault[] = [],
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }
}

/** The service could not be reached, or its answer was not its own. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

interface Body {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly errors?: unknown;
}

export function problemOf(status: number, body: unknown): Error {
  if (typeof body !== 'object' || body === null) return new Unreachable(body);
  const { code, title, detail, errors } = body as Body;
  if (typeof code !== 'string' || typeof title !== 'string' || typeof detail !== 'string') return new Unreachable(body);
  return new ApiProblem(status, code, title, detail, Array.isArray(errors) ? (errors as FieldFault[]) : []);
}
