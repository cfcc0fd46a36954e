import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/icon.tsx';
import type { SaveState } from './draft-keeper.ts';

const icons: Record<SaveState, IconName | null> = {
  untouched: null,
  saved: 'check',
  saving: 'cloud',
  device: 'screen',
  refused: 'alert',
  unkept: 'eye',
};

/** Where the text is safe. Not announced: it changes with every pause in typing. */
export function DraftState({ state }: { state: SaveState }) {
  const t = useTranslations('Exercise.draft');
  const icon = icons[state];
  if (!icon) return null;
  return (
    <span
      className={`flex items-center gap-1 text-xs ${state === 'refused' ? 'text-fail' : 'text-muted'}`}
      data-draft={state}
    >
      <Icon name={icon} className="size-3.5" />
      {t(state)}
    </span>
  );
}
