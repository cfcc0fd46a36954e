import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { ItemMark } from './item-state.ts';

interface Props {
  readonly marks: readonly ItemMark[];
  readonly current: number | null;
  readonly onGo: (number: number) => void;
}

/** The items in a row: which are answered, which flagged, and the way to each. */
export function Dots({ marks, current, onGo }: Props) {
  const t = useTranslations('Quiz.taking');
  return (
    <nav aria-label={t('dots')} className="quiz-dots">
      {marks.map(({ number, state, flagged }) => {
        const words = [t(`state.${state}`), ...(flagged ? [t('state.flagged')] : [])].join(', ');
        return (
          <button
            key={number}
            type="button"
            className="quiz-dot"
            data-state={state}
            data-flagged={flagged || undefined}
            aria-label={t('dot', { number, state: words })}
            aria-current={number === current ? 'true' : undefined}
            title={words}
            onClick={() => onGo(number)}
          >
            {number}
            {flagged && <Icon name="flag" />}
          </button>
        );
      })}
    </nav>
  );
}
