import type { MetadataRoute } from 'next';

/** For whoever keeps the site as an app on a phone. Its address is that of no language: it opens in the one that its reader chose last. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Chainrule',
    short_name: 'Chainrule',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['education'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
