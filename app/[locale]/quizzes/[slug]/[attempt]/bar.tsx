import { useTranslations } from 'next-intl';
import type { SaveState } from '#components/quiz/response-keeper.ts';
import { Dots } from './dots.tsx';
import type { ItemMark } from './item-state.ts';
import { SaveLine } from './save-line.tsx';
import { TimeLeft } from './time-left.tsx';
import type { Layout } from './use-place.ts';

interface Props {
  readonly marks: readonly ItemMark[];
  readonly current: number | null;
  readonly onGo: (number: number) => void;
  readonly save: SaveState;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  readonly deadline: string | null;
  readonly now: string;
  readonly onUp: () => void;
}

const layouts: readonly Layout[] = ['one', 'all'];

/** What stays in sight: where one is, what is saved, and how much time is left. */
export function Bar({ marks, current, onGo, save, layout, onLayout, deadline, now, onUp }: Props) {
  const t = useTranslations('Quiz.taking');
  return (
    <div className="quiz-bar">
      <Dots marks={marks} current={current} onGo={onGo} />
      <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
        {deadline && <TimeLeft deadline={deadline} now={now} onUp={onUp} />}
        <SaveLine state={save} />
        <fieldset className="segments">
          <legend className="sr-only">{t('layout.label')}</legend>
          {layouts.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="layout"
                className="sr-only"
                checked={each === layout}
                onChange={() => onLayout(each)}
              />
              {t(`layout.${each}`)}
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  );
}
