import type { ComponentProps } from 'react';
import { Link } from '#i18n/navigation.ts';

interface Props {
  readonly label: string;
  readonly choices: readonly {
    readonly key: string;
    readonly text: string;
    readonly href: ComponentProps<typeof Link>['href'];
    readonly chosen: boolean;
  }[];
}

/** One of a few, each at an address of its own. */
export function Choices({ label, choices }: Props) {
  return (
    <nav aria-label={label} className="insight-choices">
      {choices.map(({ key, text, href, chosen }) => (
        <Link key={key} href={href} scroll={false} aria-current={chosen ? 'true' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
