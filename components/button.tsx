import type { ButtonHTMLAttributes, MouseEvent } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly type: 'button' | 'submit';
  /** Cannot be used now: its work is under way, or something is missing first. */
  readonly off: boolean;
  readonly disabled?: never;
}

const ignore = (event: MouseEvent) => event.preventDefault();

/** A button that keeps the keyboard's focus while it cannot be used, which `disabled` would take away; also Enter in a field of its form does nothing then. */
export function Button({ off, onClick, ...rest }: Props) {
  return <button {...rest} aria-disabled={off || undefined} onClick={off ? ignore : onClick} />;
}
