/** @file The numbers behind each picture of a class's insight, as tables with the same columns in every language. */
import 'server-only';
import type {
  ClassMisconceptionsView,
  FunnelView,
  Quartiles,
  StuckLearnersView,
} from '#server/classes/views-insight.ts';
import { csv } from '#server/csv.ts';
import type { QuizStatisticsView } from '#server/views-item-statistics.ts';

const spread = (name: string) => [`${name}_q1`, `${name}_median`, `${name}_q3`];
const spreadOf = (quartiles: Quartiles | null) => quartiles ?? [null, null, null];

export const funnelCsv = (funnels: readonly FunnelView[], learners: number): string =>
  csv([
    [
      'exercise',
      'title',
      'assigned',
      'learners',
      'opened',
      'tried',
      'solved',
      ...spread('attempts'),
      ...spread('seconds'),
    ],
    ...funnels.map(({ exercise, title, assigned, opened, tried, solved, attempts, seconds }) => [
      ...[exercise, title, assigned, learners, opened, tried, solved],
      ...spreadOf(attempts),
      ...spreadOf(seconds),
    ]),
  ]);

/** One row for each misconception and period. */
export const misconceptionsCsv = ({ by, periods, misconceptions }: ClassMisconceptionsView): string =>
  csv([
    ['misconception', 'name', by, 'learners', 'learners_in_all', 'still_open'],
    ...misconceptions.flatMap(({ id, name, learners, open, series }) =>
      periods.map((period, i) => [id, name, period, series[i] ?? 0, learners, open]),
    ),
  ]);

export const stuckCsv = ({ learners }: StuckLearnersView): string =>
  csv([
    [
      ...['name', 'section', 'exercise', 'title', 'reason', 'tries', 'best_score', 'last_at'],
      ...['hints_opened', 'solution_opened', 'misconception'],
    ],
    ...learners.map((each) => [
      ...[each.name, each.section, each.exercise, each.title, each.reason, each.tries, each.best, each.lastAt],
      ...[each.hintsOpened, each.solutionOpened, each.misconception?.id ?? null],
    ]),
  ]);

/** One row for each item, and one for each of its options. */
export const itemsCsv = ({ quiz, items }: QuizStatisticsView): string =>
  csv([
    [
      ...['quiz', 'item', 'number', 'kind', 'responses', 'omitted', 'waiting', 'difficulty', 'discrimination'],
      ...['seconds_median', 'option', 'option_right', 'option_misconception', 'option_chosen'],
    ],
    ...items.flatMap((item) => {
      const own = [
        ...[quiz, item.id, item.number, item.kind, item.responses, item.omitted, item.waiting],
        ...[item.difficulty, item.discrimination, item.seconds],
      ];
      return [
        [...own, null, null, null, null],
        ...item.options.map(({ text, right, misconception, chosen }) => [...own, text, right, misconception, chosen]),
      ];
    }),
  ]);
