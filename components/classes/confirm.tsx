'use client';

import { Button } from '#components/button.tsx';
import { Modal } from '#components/modal.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly problem: string | null;
  /** @returns whether it was done */
  readonly onConfirm: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks before something that others notice. */
export function Confirm({ title, text, action, cancel, busy, problem, onConfirm, onClose }: Props) {
  return (
    <Modal title={title} onClose={onClose}>
      {(close) => (
        <>
          <p className="mt-2">{text}</p>
          <p role="alert" className="mt-2 text-fail text-sm empty:hidden">
            {problem}
          </p>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <button type="button" className="button" onClick={close}>
              {cancel}
            </button>
            <Button
              type="button"
              className="button-primary"
              off={busy}
              onClick={async () => (await onConfirm()) && close()}
            >
              {action}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
