'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Link, usePathname } from '#i18n/navigation.ts';
import { languageNames, routing } from '#i18n/routing.ts';

/** The same page in the other language. A full load: half-typed code is kept by the drafts. */
export function LanguageSwitch() {
  const t = useTranslations('Shell');
  const current = useLocale();
  const path = usePathname();
  return (
    <nav aria-label={t('language')} className="flex">
      {routing.locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <Link
            key={locale}
            href={path}
            locale={locale}
            lang={languageNames[locale].tag}
            className="rounded-md px-2.5 py-1.5 text-muted text-sm hover:bg-sunk hover:text-ink"
          >
            {languageNames[locale].name}
          </Link>
        ))}
    </nav>
  );
}
