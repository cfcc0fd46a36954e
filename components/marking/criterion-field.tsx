import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface CriterionView {
  readonly title: ReactNode;
  readonly name: string;
  readonly points: number;
}

interface Props {
  readonly criterion: CriterionView;
  readonly typed: string;
  /** A number key fills this one in. */
  readonly current: boolean;
  readonly missing: boolean;
  readonly onType: (typed: string) => void;
}

/** Of more there is only the field. */
const mostButtons = 6;

/** What a criterion gives: a press for whole points, a field for any. */
export function CriterionField({ criterion: { title, name, points }, typed, current, missing, onType }: Props) {
  const t = useTranslations('Marking.form');
  const whole = Number.isInteger(points) && points <= mostButtons;
  return (
    <div className="mark-criterion" data-current={current || undefined}>
      <div className="min-w-0 text-sm">{title}</div>
      <div className="flex items-center gap-3">
        {whole && (
          <div className="mark-quick">
            {Array.from({ length: points + 1 }, (_, value) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the value.
                key={value}
                type="button"
                tabIndex={-1}
                aria-pressed={typed !== '' && Number(typed) === value}
                aria-label={t('quick', { points: value, title: name })}
                onClick={() => onType(String(value))}
              >
                {value}
              </button>
            ))}
          </div>
        )}
        <input
          inputMode="decimal"
          autoComplete="off"
          className="field w-16 text-center"
          aria-label={t('points', { title: name, points })}
          aria-invalid={missing || undefined}
          value={typed}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => onType(target.value)}
        />
        <span className="w-9 whitespace-nowrap text-muted text-sm">{t('of', { points })}</span>
      </div>
    </div>
  );
}
