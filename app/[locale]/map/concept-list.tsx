import { getTranslations } from 'next-intl/server';
import type { MapView } from '#server/progress-map.ts';
import { ConceptDetails } from './concept-details.tsx';

/** The whole map in words. */
export async function ConceptList({ map }: { map: MapView }) {
  const t = await getTranslations('Map');
  return (
    <details className="mt-10 card rounded-lg">
      <summary className="px-5 py-3 font-medium">{t('list')}</summary>
      <div className="grid gap-10 border-line border-t p-5">
        {map.units.map(({ slug, number, title, solved, total }) => (
          <section key={slug} aria-labelledby={`list-${slug}`}>
            <h2 id={`list-${slug}`} className="font-semibold text-xl">
              <span className="mr-2 font-mono font-normal text-muted text-xs">{t('unit', { number })}</span>
              {title}
              <span className="ml-3 font-normal text-muted text-sm">{t('progress', { solved, total })}</span>
            </h2>
            <ul className="mt-3 grid gap-x-8 gap-y-6 md:grid-cols-2">
              {map.concepts
                .filter(({ unit }) => unit === slug)
                .map((concept) => (
                  <li key={concept.id} id={`concept-${concept.id}`} className="target:outline-accent">
                    <h3 className="mb-1 font-semibold">{concept.title}</h3>
                    <ConceptDetails map={map} concept={concept} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
