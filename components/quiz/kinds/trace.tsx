import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { languageLabels, languages } from '#components/language.ts';
import type { AnswerProps } from '#components/quiz/item.ts';
import { Mark, verdictOf } from '#components/quiz/mark.tsx';
import { Scroll } from '#components/scroll.tsx';

/** A program in the learner's language, and what it prints, line by line. */
export function Trace(props: AnswerProps<'trace'>) {
  const { id, labelledBy, view, response, onChange, disabled, feedback, language: preferred } = props;
  const t = useTranslations('Quiz.kinds.trace');
  const [language, setLanguage] = useState(preferred);
  return (
    <div className="grid gap-3">
      <fieldset className="segments justify-self-start">
        <legend className="sr-only">{t('language')}</legend>
        {languages.map((each) => (
          <label key={each}>
            <input
              type="radio"
              className="sr-only"
              name={`${id}-language`}
              checked={each === language}
              onChange={() => setLanguage(each)}
            />
            {languageLabels[each]}
          </label>
        ))}
      </fieldset>
      <Scroll as="pre" className="quiz-code" aria-label={t('program')}>
        <code>{view.code[language]}</code>
      </Scroll>
      <label htmlFor={id} className="font-medium text-sm">
        {t('output', { lines: view.lines })}
      </label>
      <textarea
        id={id}
        rows={Math.max(2, view.lines)}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        aria-describedby={labelledBy}
        className="field quiz-typed max-w-md"
        value={response?.typed ?? ''}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value.trim() === '' ? null : { typed: target.value })}
      />
      {feedback && <Mark verdict={verdictOf(feedback.score)} />}
      {feedback && feedback.score !== 1 && (
        <div className="text-sm">
          <p>{t('right')}</p>
          <Scroll as="pre" className="quiz-code mt-1 max-w-md">
            <code>{feedback.right.typed}</code>
          </Scroll>
        </div>
      )}
    </div>
  );
}
