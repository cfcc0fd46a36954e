import { useTranslations } from 'next-intl';
import { Chain } from '#components/figures/chain.tsx';
import { Icon } from '#components/icon.tsx';
import type { FeedbackExample as Example } from '#server/views.ts';

/** What sets this course apart, in one picture: a line that lacks a factor, the chain with the gap, and what is said to it. */
export function FeedbackExample({ example: { line, name, explanation, question } }: { readonly example: Example }) {
  const t = useTranslations('Home.example');
  return (
    <figure className="overflow-hidden card rounded-lg shadow-raised">
      <figcaption className="border-line border-b px-4 py-3 text-sm sm:px-5">
        <span className="block text-muted text-xs">{t('wrote')}</span>
        <code className="mt-1 block whitespace-pre-wrap text-xs leading-relaxed">{line}</code>
      </figcaption>
      <div className="px-4 pt-4 pb-1 sm:px-5">
        <Chain alt={t('figure')} quantities={['w1', 'z_h1', 'h1', 'z_o1', 'o1', 'L']} missing="h1" />
      </div>
      <div className="mx-4 mb-4 rounded-md border border-backward bg-backward-soft px-4 py-3 text-sm sm:mx-5 sm:mb-5">
        <p className="flex items-center gap-1.5 font-medium text-backward text-xs">
          <Icon name="lamp" className="size-3.5" />
          {t('told')}
        </p>
        <p className="mt-0.5 font-semibold">{name}</p>
        <p className="mt-0.5">{explanation}</p>
        <p className="mt-2 border-backward border-l-2 pl-3 font-medium">{question}</p>
      </div>
    </figure>
  );
}
