import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/button.tsx';
import { useProblem } from '#components/discussion/use-problem.ts';
import { maxReasonLength } from '#lib/comment.ts';

interface Props {
  readonly label: string;
  readonly action: string;
  /** @throws what `call` throws */
  readonly onSend: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks why: of one who reports, and of a moderator who hides or shows again. */
export function ReasonForm({ label, action, onSend, onCancel }: Props) {
  const t = useTranslations('Discussion.composer');
  const problem = useProblem();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  useEffect(() => field.current?.focus(), []);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true, error: null });
    try {
      await onSend(reason);
    } catch (error) {
      setState({ busy: false, error });
    }
  }

  return (
    <form onSubmit={send} className="mt-2 grid gap-2 rounded-md bg-sunk p-3" data-own-keys="">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={maxReasonLength}
        dir="auto"
        className="field"
      />
      <p role="alert" className="text-fail text-sm empty:hidden">
        {state.error ? problem(state.error) : null}
      </p>
      <div className="flex justify-end gap-2">
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <Button type="submit" className="button-primary" off={state.busy || reason.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  );
}
