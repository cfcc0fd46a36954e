import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { LessonView } from '#server/views-course.ts';

/** The way on: back to what came before, forward to the unit's first exercise. */
export function LessonEnd({ lesson: { previous, next } }: { lesson: LessonView }) {
  const t = useTranslations('Lesson');
  return (
    <nav aria-label={t('neighbours')} className="mt-8 flex flex-wrap items-center gap-4 border-line border-t pt-6">
      {previous && (
        <Link href={placePath(previous)} className="group text-sm">
          <span className="block text-muted text-xs">{t('previous')}</span>
          <span className="text-accent group-hover:underline">{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link href={placePath(next)} className="button-primary ml-auto min-h-11 max-w-full whitespace-normal px-5">
          {t(`next.${next.kind}`, { title: next.title })}
          <Icon name="chevron" />
        </Link>
      )}
    </nav>
  );
}
