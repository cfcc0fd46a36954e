import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from '#components/quiz/mark.tsx';
import { letter } from '#components/quiz/order.ts';

interface Props {
  readonly id: string;
  readonly labelledBy: string;
  readonly type: 'radio' | 'checkbox';
  readonly texts: readonly ReactNode[];
  readonly chosen: readonly number[];
  readonly right: readonly number[] | null;
  readonly notes: Readonly<Record<number, ReactNode>>;
  readonly disabled: boolean;
  readonly onChoose: (place: number, chosen: boolean) => void;
}

/** The browser's own radio buttons or check boxes, so that keys do what they always do. */
export function Options({ id, labelledBy, type, texts, chosen, right, notes, disabled, onChoose }: Props) {
  const t = useTranslations('Quiz.kinds.choice');
  return (
    <fieldset aria-labelledby={labelledBy} className="grid gap-2">
      {type === 'checkbox' && <p className="text-muted text-sm">{t('several')}</p>}
      {[...texts.entries()].map(([place, text]) => {
        const mine = chosen.includes(place);
        return (
          <div
            key={place}
            className="quiz-option"
            data-verdict={right ? verdict(mine, right.includes(place)) : undefined}
          >
            <label>
              <input
                type={type}
                name={id}
                value={place}
                checked={mine}
                disabled={disabled}
                onChange={({ target }) => onChoose(place, target.checked)}
              />
              {/* Some screen readers find no name in a formula alone. */}
              <span className="text-muted text-sm">{letter(place)}</span>
              <span className="min-w-0 flex-1">{text}</span>
              {right && <OptionMark mine={mine} right={right.includes(place)} />}
            </label>
            {right && notes[place] !== undefined && <div className="quiz-note">{notes[place]}</div>}
          </div>
        );
      })}
    </fieldset>
  );
}

const verdict = (mine: boolean, right: boolean) => (mine ? (right ? 'right' : 'wrong') : right ? 'missed' : undefined);

/** What is neither chosen nor right needs no mark. */
function OptionMark({ mine, right }: { readonly mine: boolean; readonly right: boolean }) {
  const found = verdict(mine, right);
  return found ? <Mark verdict={found} /> : null;
}
