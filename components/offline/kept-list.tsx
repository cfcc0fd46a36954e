'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { KeptPages } from '#components/offline/kept-pages.ts';

interface Entry {
  readonly path: string;
  readonly title: string;
}

/** The page's own title, not that of a drawing on it, and without the name of the site. */
function titleOf(html: string): string | undefined {
  const titles = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('title')];
  return titles.find((title) => !title.closest('svg'))?.textContent?.replace(/ · [^·]*$/, '');
}

async function keptEntries(locale: string): Promise<readonly Entry[]> {
  const pages = (await new KeptPages(caches).all()).filter(({ path }) => `${path}/`.startsWith(`/${locale}/`));
  const entries = pages.map(async ({ path, response }) => ({ path, title: titleOf(await response.text()) ?? path }));
  return (await Promise.all(entries)).sort((a, b) => a.title.localeCompare(b.title, locale));
}

const kinds = ['learn', 'exercises'] as const;

/** What can be read on this device without a network. Full loads: the router would ask the network first. */
export function KeptList() {
  const t = useTranslations('Offline');
  const locale = useLocale();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    keptEntries(locale).then(setEntries, () => setEntries([]));
  }, [locale]);
  if (!entries) return <p className="text-muted">{t('looking')}</p>;
  const groups = kinds.map((kind) => ({ kind, found: entries.filter(({ path }) => path.split('/')[2] === kind) }));
  const others = entries.filter(({ path }) => path.split('/').length < 4);
  if (entries.length === 0) return <p>{t('none')}</p>;
  return (
    <div className="grid gap-5">
      <List entries={others} />
      {groups.map(({ kind, found }) => found.length > 0 && <List key={kind} title={t(kind)} entries={found} />)}
    </div>
  );
}

function List({ title, entries }: { title?: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      {title && <h2 className="font-semibold">{title}</h2>}
      <ul className="mt-1.5 grid gap-1">
        {entries.map((entry) => (
          <li key={entry.path}>
            <a href={entry.path} className="text-accent underline">
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
