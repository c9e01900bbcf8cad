/** An organisation as an answer names it. */
export class NamedOrgDto {
  readonly uscc!: string;
  /** Null where it is not registered here. */
  readonly name!: string | null;
}
