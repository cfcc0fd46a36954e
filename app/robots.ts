import type { MetadataRoute } from 'next';
import { publicUrl } from '#server/public-url.ts';

/** What must not be listed says so itself, on its page: a crawler that may not open it would never read that. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const base = await publicUrl();
  return { rules: { userAgent: '*', disallow: '/api/' }, sitemap: new URL('/sitemap.xml', base).href };
}
