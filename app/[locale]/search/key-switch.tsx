'use client';

import { useTranslations } from 'next-intl';
import { turnSearchKey, useSearchKey } from '#components/shell/use-search-key.ts';

/** Turns the key `/` on and off, in this browser. */
export function KeySwitch() {
  const t = useTranslations('Search');
  return (
    <label className="inline-flex items-center gap-2 text-muted text-sm max-md:hidden">
      <input type="checkbox" checked={useSearchKey()} onChange={(event) => turnSearchKey(event.target.checked)} />
      <span>{t.rich('key', { key: () => <kbd className="keys">/</kbd> })}</span>
    </label>
  );
}
