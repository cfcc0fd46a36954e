import { getLocale, getTranslations } from 'next-intl/server';
import { Icon, type IconName } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { languageNames } from '#i18n/routing.ts';
import type { SearchHit } from '#server/search.ts';

type Segments = SearchHit['title'];

const icons: Record<SearchHit['kind'], IconName> = { lesson: 'book', section: 'book', exercise: 'pencil' };

function Marked({ segments }: { segments: Segments }) {
  let at = 0;
  return segments.map(({ text, marked }) => {
    at += text.length;
    return marked ? <mark key={at}>{text}</mark> : text;
  });
}

async function Hit({ hit }: { hit: SearchHit }) {
  const t = await getTranslations('Search');
  const locale = await getLocale();
  const { snippet, unit } = hit;
  return (
    <li className="grid grid-cols-[1.25rem_1fr] gap-x-3 border-line border-t py-5 first:border-t-0">
      <Icon name={icons[hit.kind]} className="mt-1 size-4.5 text-muted" />
      <div className="min-w-0">
        <h2 className="font-semibold text-lg leading-snug">
          <Link href={hit.path} prefetch={false} className="text-accent hover:underline">
            <Marked segments={hit.title} />
          </Link>
        </h2>
        <p className="mt-0.5 text-muted text-sm">
          {hit.lesson
            ? t('kinds.section', { lesson: hit.lesson })
            : t(`kinds.${hit.kind === 'lesson' ? 'lesson' : 'exercise'}`)}
          <span aria-hidden="true"> · </span>
          {t('unit', { number: unit.number, title: unit.title })}
        </p>
        <p
          lang={snippet.locale === locale ? undefined : languageNames[snippet.locale].tag}
          className="mt-1.5 text-md wrap-break-word"
        >
          <Marked segments={snippet.segments} />
        </p>
      </div>
    </li>
  );
}

/** Where in the course something was found, best first. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className="mt-2">
      {hits.map((hit) => (
        <Hit key={hit.path} hit={hit} />
      ))}
    </ol>
  );
}
