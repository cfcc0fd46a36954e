import { defineRouting } from 'next-intl/routing';

/** The URL carries the locale (`/en/…`, `/zh/…`); `/` is sent on by the cookie of an earlier choice, then Accept-Language. */
export const routing = defineRouting({
  locales: ['en', 'zh'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: { name: 'locale', maxAge: 60 * 60 * 24 * 365 },
});

/**
 * What each language calls itself; `tag` goes into `<html lang>` so that Chinese gets simplified letterforms, and `region` is how other sites
 * ask for it.
 */
export const languageNames = {
  en: { name: 'English', tag: 'en', region: 'en_US' },
  zh: { name: '中文', tag: 'zh-Hans', region: 'zh_CN' },
} as const;
