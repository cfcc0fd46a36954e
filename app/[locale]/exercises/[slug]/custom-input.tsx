'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Language } from '#components/language.ts';
import { CustomOutcome } from '#components/report/custom-outcome.tsx';
import type { Jump } from '#components/report/guest-error-text.tsx';
import { parseValue } from '#lib/parse-value.ts';
import type { ExerciseView } from '#server/views.ts';
import { CustomAnnouncement } from './custom-announcement.tsx';
import { type CustomState, tryInput } from './try-input.ts';
import type { EditorText } from './use-editor-text.ts';
import type { Run } from './use-run.ts';

interface Props {
  readonly exercise: ExerciseView;
  readonly language: Language;
  readonly text: EditorText;
  readonly run: Run;
  /** What the fields hold at first. */
  readonly given: readonly unknown[];
  readonly onJump: Jump;
}

const spelled = (value: unknown) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');

/** The learner's own question: one field an argument, written as in code, answered by their function and the reference. */
export function CustomInput({ exercise, language, text, run, given, onJump }: Props) {
  const t = useTranslations('Exercise.custom');
  const locale = useLocale();
  const [fields, setFields] = useState(() => given.map(spelled));
  const [wrong, setWrong] = useState<readonly (number | null)[]>([]);
  const [state, setState] = useState<CustomState>({ phase: 'idle' });

  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.phase === 'done') outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault();
    const parsed = fields.map(parseValue);
    setWrong(parsed.map((each) => (each.ok ? null : each.at)));
    const input = parsed.flatMap((each) => (each.ok ? [each.value] : []));
    if (input.length < parsed.length || state.phase === 'running') return;
    setState({ phase: 'running' });
    setState(await tryInput({ exercise, run, language, source: text.current(), input, locale }));
  }

  return (
    <form onSubmit={start} className="grid max-w-2xl gap-3">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-muted">{t('prefill')}</span>
        {exercise.visible.map((each, index) => (
          <button
            key={spelled(each.input)}
            type="button"
            className="button"
            onClick={() => setFields(each.input.map(spelled))}
          >
            {t('case', { number: index + 1 })}
          </button>
        ))}
      </div>
      {exercise.parameters.map((parameter, index) => (
        <Field
          key={parameter}
          name={parameter}
          value={fields[index] ?? ''}
          wrongAt={wrong[index] ?? null}
          onChange={(value) => setFields(fields.map((each, other) => (other === index ? value : each)))}
        />
      ))}
      <div>
        <button type="submit" className="button" aria-disabled={state.phase === 'running'}>
          {state.phase === 'running' ? t('running') : t('run')}
        </button>
      </div>
      <CustomAnnouncement state={state} />
      <div ref={outcome}>
        <p role="alert">{state.phase === 'unavailable' && t('unavailable')}</p>
        {state.phase === 'done' && (
          <CustomOutcome
            {...state}
            parameters={exercise.parameters}
            entry={exercise.entry[language]}
            tolerance={exercise.tolerance}
            onJump={onJump}
          />
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  /** Character, counted from 1, where the text stops making sense. */
  readonly wrongAt: number | null;
  readonly onChange: (value: string) => void;
}

function Field({ name, value, wrongAt, onChange }: FieldProps) {
  const t = useTranslations('Exercise.custom');
  const id = useId();
  const props = {
    id,
    value,
    'aria-invalid': wrongAt !== null,
    'aria-describedby': wrongAt !== null ? `${id}-wrong` : undefined,
    className: 'field font-mono text-sm',
    spellCheck: false,
    autoCapitalize: 'off',
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="grid gap-1 text-sm sm:grid-cols-[8rem_1fr] sm:items-start">
      <label htmlFor={id} className="pt-1.5 font-mono">
        {name} =
      </label>
      {value.length > 40 ? (
        <textarea rows={Math.min(6, Math.ceil(value.length / 60))} {...props} />
      ) : (
        <input {...props} />
      )}
      {wrongAt !== null && (
        <p id={`${id}-wrong`} className="text-fail sm:col-start-2">
          {t('unreadable', { at: wrongAt })}
        </p>
      )}
    </div>
  );
}
