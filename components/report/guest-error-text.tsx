import { useTranslations } from 'next-intl';
import type { GuestError } from '#grader/sandbox/sandbox.ts';

export type Jump = (line: number, column: number | null) => void;

interface Props {
  readonly error: GuestError;
  /** The name the file must define, for `missing-entry` and `missing-class`. */
  readonly entry: string;
  /** Moves the cursor of an editor; without it the place is plain text. */
  readonly onJump?: Jump;
}

/** An error in the learner's file: its class, its message as the language wrote it, and the way to its line. */
export function GuestErrorText({ error, entry, onJump }: Props) {
  const t = useTranslations('Report.error');
  const { line, column } = error;
  const place = line === null ? null : column === null ? t('line', { line }) : t('lineColumn', { line, column });
  return (
    <p className="text-sm">
      {error.type === 'missing-entry' || error.type === 'missing-class' ? (
        t.rich(line === null ? error.type : 'near-entry', {
          entry,
          name: error.message,
          code: (text) => <code className="font-mono font-semibold">{text}</code>,
        })
      ) : (
        <span className="font-mono">
          <strong className="text-error">{error.type === 'error' ? t('own') : error.type}</strong>
          {error.message && `: ${error.message}`}
        </span>
      )}
      {place && line !== null && (
        <>
          {' '}
          {onJump ? (
            <button type="button" onClick={() => onJump(line, column)} className="text-accent underline">
              {place}
            </button>
          ) : (
            <span className="text-muted">{place}</span>
          )}
        </>
      )}
    </p>
  );
}
