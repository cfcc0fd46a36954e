import { getTranslations } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { MapView } from '#server/progress-map.ts';

/** Where to go on, and why. */
export async function NextStep({ next }: { next: MapView['next'] }) {
  const t = await getTranslations('Map');
  if (!next) {
    return (
      <p className="flex items-center gap-2 font-medium text-pass">
        <Icon name="check" />
        {t('next.none')}
      </p>
    );
  }
  const { place, reason } = next;
  const concept = 'concept' in reason ? reason.concept.title : '';
  const before = 'before' in reason ? reason.before?.title : undefined;
  const why = before ? t('reason.assistedBefore', { concept, before }) : t(`reason.${reason.kind}`, { concept });
  return (
    <section aria-labelledby="next-step" className="card rounded-lg p-5 shadow-raised">
      <h2 id="next-step" className="font-medium text-muted text-sm">
        {t('next.title')}
      </h2>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="font-semibold text-lg leading-snug">{place.title}</p>
          <p className="mt-0.5 text-muted">{why}</p>
        </div>
        <Link href={placePath(place)} className="button-primary min-h-11 px-5">
          {t(`next.${place.kind}`)}
          <span className="sr-only">{place.title}</span>
          <Icon name="chevron" />
        </Link>
      </div>
    </section>
  );
}
