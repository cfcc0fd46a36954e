import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Feedback, type Reading } from '#components/quiz/feedback.tsx';
import type { Response } from '#components/quiz/given-storage.ts';
import type { QuizItem } from '#components/quiz/item.ts';
import { Answer } from '#components/quiz/kinds.tsx';
import { Mark, verdictOf } from '#components/quiz/mark.tsx';
import type { Language } from '#grader/sandbox/sandbox.ts';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Beside the title. */
  readonly note?: string;
  readonly item: QuizItem;
  readonly reading: Reading | null;
  readonly language: Language;
  readonly response: Response | null;
  readonly disabled: boolean;
  readonly onChange: (response: Response | null, readable?: boolean) => void;
  /** The focus is in it. */
  readonly onLook?: (() => void) | undefined;
  /** What can be done with it. */
  readonly children?: ReactNode;
  /** What follows on its feedback. */
  readonly after?: ReactNode;
}

/** One item: what it asks, the answer, and once it may be told what was right. */
export function ItemCard({ id, title, note, item, reading, language, response, disabled, onChange, ...rest }: Props) {
  const { feedback } = item;
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="quiz-item grid gap-4"
      onFocus={rest.onLook}
    >
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={`${id}-title`} className="font-semibold text-lg">
          {title}
        </h2>
        {note && <span className="text-muted text-sm">{note}</span>}
        {feedback && <Mark verdict={verdictOf(feedback.score)} />}
      </header>
      <div id={`${id}-prompt`}>{item.prompt}</div>
      <Answer
        id={`${id}-answer`}
        labelledBy={`${id}-prompt`}
        item={item}
        response={response}
        disabled={disabled}
        language={language}
        onChange={onChange}
      />
      {rest.children}
      <Told verdict={feedback && verdictOf(feedback.score)}>
        {feedback && <Feedback feedback={feedback} reading={reading} />}
        {rest.after}
      </Told>
    </section>
  );
}

/** Takes the focus when it comes: the button that asked for it is gone by then. */
function Told({
  verdict,
  children,
}: {
  readonly verdict: ReturnType<typeof verdictOf> | null;
  readonly children: ReactNode;
}) {
  const t = useTranslations('Quiz.marks');
  const element = useRef<HTMLFieldSetElement>(null);
  const told = useRef(verdict !== null);
  useEffect(() => {
    if (verdict !== null && !told.current) element.current?.focus();
    told.current = verdict !== null;
  }, [verdict]);
  if (verdict === null) return null;
  return (
    <fieldset ref={element} tabIndex={-1} aria-label={t(verdict)} className="quiz-told grid min-w-0 gap-4">
      {children}
    </fieldset>
  );
}
