'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { Link, usePathname } from '#i18n/navigation.ts';
import { languageNames, routing } from '#i18n/routing.ts';

/** The part of the page on show, as a fragment: the section that is being read, or what the address names if that is in view. */
function placeOnPage(): string {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.getBoundingClientRect();
  if (named && named.top < innerHeight && named.bottom > 0) return location.hash;
  const sections = [...document.querySelectorAll('main section[id]')];
  const read = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight / 3);
  return read ? `#${read.id}` : '';
}

/** Adds what only the browser knows: the query and the place on the page. */
function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.assign(event.currentTarget.pathname + location.search + placeOnPage());
}

/** The same page in the other language, at the same place. A full load: half-typed code is kept by the drafts. */
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
            onClick={follow}
            locale={locale}
            lang={languageNames[locale].tag}
            className="rounded-md px-2.5 py-1.5 [font-family:var(--font-geist-sans),'Language_Name',sans-serif] text-muted text-sm hover:bg-sunk hover:text-ink"
          >
            {languageNames[locale].name}
          </Link>
        ))}
    </nav>
  );
}
