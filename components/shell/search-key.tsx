'use client';

import { useEffect } from 'react';
import { useSearchKey } from '#components/shell/use-search-key.ts';
import { isSearchKey } from '#lib/search-key.ts';

/** `/` leads to the search: into the page's own field, the header's, or by the header's link. */
function follow(event: KeyboardEvent): void {
  if (!isSearchKey(event)) return;
  const ways = document.querySelectorAll<HTMLElement>('main input[name=q], .header-search :is(input, a)');
  const way = [...ways].find((each) => each.checkVisibility());
  if (!way) return;
  event.preventDefault();
  if (way instanceof HTMLInputElement) way.select();
  else way.click();
}

/** The key, and its hint in the header's field. */
export function SearchKey() {
  const on = useSearchKey();
  useEffect(() => {
    if (!on) return;
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [on]);
  return (
    on && (
      <span className="keys absolute inset-y-0 right-2.5 my-auto h-fit text-muted" aria-hidden="true">
        /
      </span>
    )
  );
}
