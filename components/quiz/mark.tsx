import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/icon.tsx';

/** `missed`: right, and not given. */
export type Verdict = 'right' | 'wrong' | 'partly' | 'missed' | 'waiting';

const looks: Readonly<Record<Verdict, readonly [icon: IconName, colour: string]>> = {
  right: ['check', 'text-pass'],
  wrong: ['cross', 'text-fail'],
  partly: ['more', 'text-notice'],
  missed: ['lamp', 'text-notice'],
  waiting: ['clock', 'text-muted'],
};

/** Right or wrong by icon, word and colour. */
export function Mark({ verdict, children }: { readonly verdict: Verdict; readonly children?: string }) {
  const t = useTranslations('Quiz.marks');
  const [icon, colour] = looks[verdict];
  return (
    <span className={`inline-flex items-center gap-1 font-medium text-sm ${colour}`} data-verdict={verdict}>
      <Icon name={icon} className="size-4" />
      {children ?? t(verdict)}
    </span>
  );
}

export function verdictOf(score: number | null): Verdict {
  if (score === null) return 'waiting';
  if (score >= 1) return 'right';
  return score > 0 ? 'partly' : 'wrong';
}
