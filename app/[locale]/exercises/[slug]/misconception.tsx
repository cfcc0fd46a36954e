import { useTranslations } from 'next-intl';
import { Markdown } from '#components/markdown.tsx';
import type { MisconceptionView } from '#server/views.ts';

/** The idea behind the learner's numbers, by name, and the question that leads on. */
export function Misconception({ misconception }: { misconception: MisconceptionView }) {
  const t = useTranslations('Report.misconception');
  return (
    <section className="rounded-md border border-backward bg-backward-soft px-4 py-3">
      <p className="font-medium text-backward text-xs">{t('title')}</p>
      <h3 className="mt-0.5 font-semibold">{misconception.name}</h3>
      <Markdown text={misconception.explanation} />
      <div className="mt-2 border-backward border-l-2 pl-3 font-medium">
        <Markdown text={misconception.question} />
      </div>
    </section>
  );
}
