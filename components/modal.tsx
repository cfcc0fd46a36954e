'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  readonly title: string;
  /** Once it is closed, by a button in it or by Escape. */
  readonly onClose: () => void;
  readonly children: (close: () => void) => ReactNode;
}

/** A dialog that is open as long as it is there; closed, the focus goes back to what opened it. */
export function Modal({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className="break-words font-semibold text-lg">
        {title}
      </h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
