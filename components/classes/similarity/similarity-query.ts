/** What of a class's similarities is shown, as the address says. */
export interface SimilarityQuery {
  readonly exercise: string;
  readonly names: 'on' | 'off';
  /** The threshold, in percent. */
  readonly at: number;
}

const queryOf = ({ exercise, names, at }: SimilarityQuery) => ({
  exercise,
  ...(names === 'off' ? { names } : {}),
  at: String(at),
});

export const similarityHref = (classId: string, query: SimilarityQuery) => ({
  pathname: `/classes/${classId}/similarity`,
  query: queryOf(query),
});

/** @param left, right lines of the roster */
export const pairHref = (classId: string, query: SimilarityQuery, left: string, right: string) => ({
  pathname: `/classes/${classId}/similarity/pair`,
  query: { ...queryOf(query), left, right },
});

export const similarityCsvHref = (classId: string, { exercise, names }: SimilarityQuery) =>
  `/api/classes/${classId}/similarity?${new URLSearchParams({ exercise, names, format: 'csv' })}`;
