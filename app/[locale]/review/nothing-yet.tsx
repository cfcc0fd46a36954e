import { getTranslations } from 'next-intl/server';
import { Icon, type IconName } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { mostADay } from '#server/review-deck.ts';

const steps = [
  ['meet', 'pencil'],
  ['return', 'history'],
  ['end', 'calendar'],
] as const satisfies readonly (readonly [string, IconName])[];

/** How reviews work, for whoever has met nothing yet that could come back. */
export async function NothingYet() {
  const t = await getTranslations('Review.empty');
  return (
    <section aria-labelledby="nothing-yet" className="grid gap-5">
      <h2 id="nothing-yet" className="max-w-prose text-lg">
        {t('title')}
      </h2>
      <ol className="grid gap-4">
        {steps.map(([step, icon]) => (
          <li key={step} className="flex gap-3">
            <Icon name={icon} className="mt-0.5 size-5 text-accent" />
            <span className="max-w-prose">{t(`steps.${step}`, { most: mostADay })}</span>
          </li>
        ))}
      </ol>
      <p>
        <Link href="/" className="button-primary min-h-11 px-5">
          {t('begin')}
          <Icon name="chevron" />
        </Link>
      </p>
    </section>
  );
}
