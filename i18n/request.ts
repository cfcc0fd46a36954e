import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';

// next.config.js hands this file to next-intl's plugin: createNextIntlPlugin('./i18n/request.ts').
const messages = {
  en: () => import('#messages/en.json'),
  zh: () => import('#messages/zh.json'),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: (await messages[locale]()).default };
});
