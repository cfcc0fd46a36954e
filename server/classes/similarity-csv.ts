/** @file The similar pairs of a class as a table with the same columns in every language. */
import 'server-only';
import type { ComparedPerson, SimilarityView } from '#server/classes/views-similarity.ts';
import { csv } from '#server/csv.ts';

const columns = (side: string) => [side, `${side}_section`, `${side}_handed_in`, `${side}_score`];
const cells = (person: ComparedPerson | undefined) => [
  ...[person?.name ?? null, person?.section ?? null, person?.at ?? null, person?.score ?? null],
];

/** `first` handed in before `second`. */
export const similarityCsv = ({ exercise, groups }: SimilarityView): string =>
  csv([
    ['exercise', 'language', 'similarity', 'longest_lines', ...columns('first'), ...columns('second')],
    ...groups.flatMap(({ language, people, pairs }) =>
      pairs.map(({ left, right, similarity, longest }) => [
        ...[exercise.slug, language, Math.round(similarity * 1_000) / 1_000, longest],
        ...[...cells(people[left]), ...cells(people[right])],
      ]),
    ),
  ]);
