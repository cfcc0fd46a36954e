/** What of the insight is shown, as its address says. */
export interface InsightQuery {
  readonly section?: string | undefined;
  readonly of: 'course' | 'assigned';
  readonly by: 'day' | 'week';
  readonly after: number;
  readonly quiz?: string | undefined;
}

/** The address of the same page with something changed. */
export const insightHref = (id: string, query: InsightQuery, change: Partial<InsightQuery>, place = '') => ({
  pathname: `/classes/${id}/insight`,
  query: given({ ...query, ...change }),
  ...(place ? { hash: place } : {}),
});

/** The address of a table's file. */
export function csvHref(
  id: string,
  plot: string,
  query: Readonly<Record<string, string | number | undefined>>,
  locale: string,
) {
  const search = new URLSearchParams({ ...given(query), format: 'csv', locale });
  return `/api/classes/${id}/insight/${plot}?${search}`;
}

const given = (query: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  );
