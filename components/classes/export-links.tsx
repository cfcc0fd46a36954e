import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';

const formats = ['canvas', 'moodle'] as const;

/** Files to take along: scores for other programs, and for who manages the class all of it. */
export function ExportLinks({ id, archive }: { readonly id: string; readonly archive: boolean }) {
  const t = useTranslations('Exports');
  const locale = useLocale();
  const files = [
    ...formats.map((format) => ({ name: format, href: `grades?format=${format}&locale=${locale}` })),
    ...(archive ? [{ name: 'archive' as const, href: 'archive' }] : []),
  ];
  return (
    <section aria-labelledby="export-title" className="grid gap-3">
      <h2 id="export-title" className="font-semibold text-lg">
        {t('title')}
      </h2>
      <ul className="grid gap-4">
        {files.map(({ name, href }) => (
          <li key={name} className="grid gap-1.5 sm:grid-cols-[11rem_1fr] sm:items-start sm:gap-4">
            <a href={`/api/classes/${id}/export/${href}`} download className="button justify-self-start">
              <Icon name="download" />
              {t(`${name}.action`)}
            </a>
            <p className="text-muted text-sm">{t(`${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
