import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ChineseFont } from '#components/chinese-font.tsx';
import { OfflineShell } from '#components/offline/offline-shell.tsx';
import { AccountLink } from '#components/shell/account-link.tsx';
import { ClassesLink } from '#components/shell/classes-link.tsx';
import { Header } from '#components/shell/header.tsx';
import { StudentViewBanner } from '#components/student-view/banner.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { languageNames, routing } from '#i18n/routing.ts';
import { deviceOwner } from '#lib/device-owner.ts';
import { parseTheme, themeCookieName } from '#lib/theme.ts';
import { config } from '#server/config.ts';
import { publicUrl } from '#server/public-url.ts';
import { currentUser } from '#server/session.ts';
import '../globals.css';

// Written by scripts/subset-fonts.ts, with what is asked for only by pages that show rarer characters (app/fonts/geist-rest.css).
const sans = localFont({ src: '../fonts/geist-sans.woff2', variable: '--font-geist-sans', weight: '400 700' });
const mono = localFont({
  src: '../fonts/geist-mono.woff2',
  variable: '--font-geist-mono',
  weight: '400 700',
  adjustFontFallback: false,
  fallback: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'Liberation Mono', 'monospace'],
});

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#11151d' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'Shell' });
  return {
    metadataBase: await publicUrl(),
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    openGraph: { type: 'website', siteName: t('name'), locale: languageNames[locale].region },
  };
}

/** A student view has no account: its banner leads back to the teacher's own. */
async function Account() {
  const user = await currentUser();
  if (user?.viewing) return null;
  const name = user && !user.guest ? (user.name ?? user.email) : null;
  return <AccountLink name={name} />;
}

async function Classes() {
  const user = await currentUser();
  return user && !user.guest ? <ClassesLink /> : null;
}

async function StudentView() {
  const viewing = (await currentUser())?.viewing;
  if (!viewing) return null;
  return (
    <NextIntlClientProvider messages={await clientMessages('StudentView')}>
      <StudentViewBanner {...viewing} />
    </NextIntlClientProvider>
  );
}

/**
 * The shell: header over one <main id="main">, which each page renders itself so that it can choose its width.
 * Client components get only the Shell texts; a page whose client parts need more wraps them in its own
 * <NextIntlClientProvider messages={await clientMessages('Namespace')}>.
 */
export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Shell');
  const owner = deviceOwner(await currentUser());
  const theme = parseTheme((await cookies()).get(themeCookieName)?.value);

  return (
    <html
      lang={languageNames[locale].tag}
      // The service worker keeps a page for nobody else.
      data-owner={owner ?? 'nobody'}
      data-theme={theme === 'system' ? undefined : theme}
      className={`${sans.variable} ${mono.variable}`}
      suppressHydrationWarning
    >
      <body className="flex flex-col font-sans antialiased">
        <a href="#main" className="skip-link">
          {t('skip')}
        </a>
        <StudentView />
        <NextIntlClientProvider messages={await clientMessages()}>
          <Header theme={theme} classes={<Classes />} account={<Account />} />
          <OfflineShell owner={owner} worker={config().offline} />
          {children}
        </NextIntlClientProvider>
        <ChineseFont />
      </body>
    </html>
  );
}
