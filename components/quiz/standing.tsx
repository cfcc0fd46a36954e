import { useTranslations } from 'next-intl';
import type { QuizLinkView } from '#server/views-quiz.ts';

/** How far someone is with a quiz, in a word or two. */
export function QuizStanding({ quiz: { open, best, submitted } }: { readonly quiz: QuizLinkView }) {
  const t = useTranslations('Quiz.link');
  if (open) return t('open');
  if (best !== null) return t('best', { score: best });
  return t(submitted > 0 ? 'done' : 'new');
}
