import type { Locale } from 'next-intl';
import { languageNames, routing } from '#i18n/routing.ts';

interface Alternates {
  readonly canonical: string;
  readonly languages: Record<string, string>;
}

/** For a page's metadata: its one address, and the same page in the other languages. `path` is without the locale. */
export function alternates(locale: Locale, path: string): Alternates {
  const languages = routing.locales.map((each) => [languageNames[each].tag, `/${each}${path}`] as const);
  return {
    canonical: `/${locale}${path}`,
    languages: { ...Object.fromEntries(languages), 'x-default': `/${routing.defaultLocale}${path}` },
  };
}
