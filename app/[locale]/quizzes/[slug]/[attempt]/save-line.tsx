import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/icon.tsx';
import type { SaveState } from '#components/quiz/response-keeper.ts';

const looks: Readonly<Record<SaveState, readonly [icon: IconName, colour: string]>> = {
  untouched: ['cloud', 'text-muted'],
  saved: ['check', 'text-muted'],
  saving: ['cloud', 'text-muted'],
  device: ['screen', 'text-notice'],
  unreadable: ['alert', 'text-notice'],
  refused: ['alert', 'text-fail'],
};

/** Where the answers are safe. Not announced: it changes with every pause in typing. */
export function SaveLine({ state }: { readonly state: SaveState }) {
  const t = useTranslations('Quiz.taking.save');
  const [icon, colour] = looks[state];
  return (
    <span className={`flex items-center gap-1 text-xs ${colour}`} data-save={state}>
      <Icon name={icon} className="size-3.5" />
      {t(state)}
    </span>
  );
}
