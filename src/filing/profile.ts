import type { Grade } from '../calendar/clocks';
import type { Text } from '../kernel/text';
import type { SourceKey } from './sources';

/** One column of a platform's form. */
export interface ProfileField {
  /** The platform's own Chinese name: the header of the column. */
  readonly title: string;
  /** Name on the wire, or the page's field name. Where the platform's own is not known the profile's note says so. */
  readonly wire: string;
  readonly source: SourceKey;
  readonly format: 'text' | 'code' | 'date' | 'number';
  /** A record without it is not exported: the platform would refuse it. */
  readonly required: boolean;
  readonly grade: Grade;
  readonly note?: string;
}

/** What one platform wants to be told about one kind of event. Data: a changed form is a new version. */
export interface Profile {
  readonly code: string;
  readonly platform: Text;
  readonly version: string;
  readonly stage: Text;
  /** `in` precedes `out`: what has not gone in on the platform cannot go out. */
  readonly direction: 'in' | 'out' | 'other';
  readonly appliesFrom?: string;
  readonly grade: Grade;
  readonly note: Text;
  readonly source: string;
  readonly fields: readonly ProfileField[];
}
