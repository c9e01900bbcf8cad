import type { ReactElement, ReactNode } from 'react';

interface EmptyProps {
  /** What will appear here. */
  readonly what: string;
  /** The one thing to do, as a link or a button. */
  readonly todo?: ReactNode;
}

export function Empty({ what, todo }: EmptyProps): ReactElement {
  return (
    <div className="empty" role="status">
      <p>{what}</p>
      {todo}
    </div>
  );
}
