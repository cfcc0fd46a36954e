interface Props {
  readonly text: string;
  readonly retry: string;
  readonly onRetry: () => void;
}

/** Something could not be had just now, and may be had next time. */
export function RetryProblem({ text, retry, onRetry }: Props) {
  return (
    <div role="alert" className="grid justify-items-start gap-2">
      <p>{text}</p>
      <button type="button" className="button" onClick={onRetry}>
        {retry}
      </button>
    </div>
  );
}
