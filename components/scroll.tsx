import type { HTMLAttributes } from 'react';

interface Props extends HTMLAttributes<HTMLElement> {
  readonly as?: 'div' | 'pre' | 'section';
}

/** What may be larger than its place. It takes the focus, since what scrolls must be reachable by keyboard. */
export function Scroll({ as: Tag = 'div', ...props }: Props) {
  return <Tag tabIndex={0} {...props} />;
}
