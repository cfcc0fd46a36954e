'use client';

import { type FormEvent, type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';
import { Button } from '#components/button.tsx';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
}

/** A labelled input; the hint under it is read with it. */
export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input {...input} id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="field min-h-11" />
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
    </div>
  );
}

interface FormProps {
  readonly action: string;
  readonly busy: string;
  readonly children: ReactNode;
  /** Does the work; what it returns is shown as the reason why it failed, null means that it succeeded. */
  readonly onSubmit: (data: FormData) => Promise<string | null>;
}

/** A form whose failure is announced and whose button cannot be pressed twice. */
export function AccountForm({ action, busy, children, onSubmit }: FormProps) {
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setState({ busy: true, error: null });
    const error = await onSubmit(data);
    setState({ busy: error === null, error });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {children}
      <div role="alert" className="empty:hidden rounded-md bg-fail-soft px-3 py-2 text-fail text-sm">
        {state.error}
      </div>
      <Button type="submit" off={state.busy} className="button-primary min-h-11">
        {state.busy ? busy : action}
      </Button>
    </form>
  );
}
