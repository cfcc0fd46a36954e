import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '#components/shell/language-switch.tsx';
import { Logo } from '#components/shell/logo.tsx';
import { MapLink } from '#components/shell/map-link.tsx';
import { PendingBar } from '#components/shell/pending-bar.tsx';
import { SearchField } from '#components/shell/search-field.tsx';
import { ThemeSwitch } from '#components/shell/theme-switch.tsx';
import { Link } from '#i18n/navigation.ts';
import type { Theme } from '#lib/theme.ts';

interface Props {
  readonly theme: Theme;
  /** The way to one's classes, for who is signed in. */
  readonly classes: ReactNode;
  /** The signed-in person's menu, or the link to sign in. */
  readonly account: ReactNode;
}

/** The bar over every page. */
export function Header({ theme, classes, account }: Props) {
  const t = useTranslations('Shell');
  return (
    <header className="sticky top-0 z-(--layer-header) flex h-13 shrink-0 items-center gap-1 border-line border-b bg-paper px-3 sm:gap-2 sm:px-4">
      <PendingBar />
      <Link href="/" className="mr-auto flex items-center gap-2.5 rounded-md p-1 font-semibold tracking-tight">
        <Logo />
        <span className="max-sm:sr-only">{t('name')}</span>
      </Link>
      <MapLink />
      {classes}
      <SearchField />
      <LanguageSwitch />
      <ThemeSwitch initial={theme} />
      {account}
    </header>
  );
}
