/** A list as far as it was loaded, newest first; `next` asks for what follows. */
export interface HistoryPage<Item extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** The first page loaded anew: what was loaded after it stays, unless so much came since that something would be missing. */
export function refreshed<Item extends { readonly id: string }>(
  loaded: HistoryPage<Item> | null,
  first: HistoryPage<Item>,
): HistoryPage<Item> {
  const last = first.items.at(-1)?.id;
  const place = loaded?.items.findIndex(({ id }) => id === last) ?? -1;
  if (!loaded || place < 0) return first;
  return { items: [...first.items, ...loaded.items.slice(place + 1)], next: loaded.next };
}

/** The page that was asked for by `loaded.next`, unless it is there already: the button may be pressed twice. */
export function withOlder<Item extends { readonly id: string }>(
  loaded: HistoryPage<Item>,
  page: HistoryPage<Item>,
): HistoryPage<Item> {
  const known = new Set(loaded.items.map(({ id }) => id));
  return { items: [...loaded.items, ...page.items.filter(({ id }) => !known.has(id))], next: page.next };
}
