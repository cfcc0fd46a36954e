import type { AnswerProps } from '#components/quiz/item.ts';
import { Options } from '#components/quiz/options.tsx';

export function Choice({ response, feedback, onChange, ...props }: AnswerProps<'choice'>) {
  return (
    <Options
      {...props}
      type="radio"
      chosen={response ? [response.chosen] : []}
      right={feedback && [feedback.right.chosen]}
      notes={feedback?.notes ?? {}}
      onChoose={(chosen) => onChange({ chosen })}
    />
  );
}
