'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon, type IconName } from '#components/icon.tsx';
import type { Theme } from '#lib/theme.ts';
import { themeCookie, themeCookieName, themes } from '#lib/theme.ts';

const icons: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

const cookieNow = () => themes.find((theme) => document.cookie.includes(`${themeCookieName}=${theme}`)) ?? 'system';

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Goes round system → light → dark. The choice lives in a cookie, so the server renders the right colours at once. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('Shell');
  const [theme, setTheme] = useState(initial);

  // A page that the device kept may be older than the choice.
  useEffect(() => {
    setTheme(cookieNow());
    show(cookieNow());
  }, []);

  function next() {
    const chosen = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    setTheme(chosen);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
    document.cookie = themeCookie(chosen);
    show(chosen);
  }

  const label = t('theme', { theme: t(`themes.${theme}`) });
  return (
    <button
      type="button"
      onClick={next}
      aria-label={label}
      title={label}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink"
    >
      <Icon name={icons[theme]} className="size-4.5" />
    </button>
  );
}
