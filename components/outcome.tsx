import type { ReactNode } from 'react';

interface Props {
  readonly done?: ReactNode;
  readonly problem?: ReactNode;
}

/** What became of something that was saved, beside its button: success is told politely, a problem at once. */
export function Outcome({ done, problem }: Props) {
  return (
    <div className="text-sm">
      <p role="status" className="text-pass">
        {done}
      </p>
      <p role="alert" className="text-fail">
        {problem}
      </p>
    </div>
  );
}
