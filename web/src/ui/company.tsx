import { Link } from 'react-router';
import type { ReactElement } from 'react';
import { PATHS } from '../paths';
import { Badge } from './badge';

interface CompanyProps {
  readonly uscc: string;
  readonly name?: string | null | undefined;
  /** Verdict on the date of the event, in the service's words. */
  readonly verdict?: { readonly code: string; readonly text: string } | undefined;
  readonly isLink?: boolean;
}

/** A company by its name, or its code where no name is known, with how its papers stood beside it. */
export function Company({ uscc, name, verdict, isLink = false }: CompanyProps): ReactElement {
  const shown = name ?? uscc;
  return (
    <span className="company" title={uscc}>
      {isLink ? <Link to={PATHS.enterprise(uscc)}>{shown}</Link> : shown}
      {verdict && <Badge code={verdict.code} text={verdict.text} />}
    </span>
  );
}
