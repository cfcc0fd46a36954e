import type { MetadataRoute } from 'next';
import { alternates } from '#i18n/alternates.ts';
import { routing } from '#i18n/routing.ts';
import { coursePaths } from '#server/course-paths.ts';
import { publicUrl } from '#server/public-url.ts';

/** Every page of the course in each language, with where the same page is in the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = await publicUrl();
  return coursePaths().flatMap((path) =>
    routing.locales.map((locale) => {
      const { canonical, languages } = alternates(locale, path);
      const whole = Object.entries(languages).map(([tag, address]) => [tag, new URL(address, base).href]);
      return { url: new URL(canonical, base).href, alternates: { languages: Object.fromEntries(whole) } };
    }),
  );
}
