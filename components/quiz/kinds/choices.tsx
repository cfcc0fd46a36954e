import type { AnswerProps } from '#components/quiz/item.ts';
import { Options } from '#components/quiz/options.tsx';

export function Choices({ response, feedback, onChange, ...props }: AnswerProps<'choices'>) {
  const chosen = response?.chosen ?? [];
  const choose = (place: number, on: boolean) => {
    const others = chosen.filter((each) => each !== place);
    onChange({ chosen: on ? [...others, place].toSorted((a, b) => a - b) : others });
  };
  return (
    <Options
      {...props}
      type="checkbox"
      chosen={chosen}
      right={feedback?.right.chosen ?? null}
      notes={feedback?.notes ?? {}}
      onChoose={choose}
    />
  );
}
