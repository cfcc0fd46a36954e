import type { useTranslations } from 'next-intl';
import type { Cell } from '#components/classes/gradebook/grid.ts';
import type { Total } from '#lib/gradebook.ts';

export type Unit = 'points' | 'percent';

export interface Numbers {
  readonly points: (value: number) => string;
  /** Of a share, such as 0.5. */
  readonly percent: (share: number) => string;
}

export function numbersIn(locale: string): Numbers {
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return { points: (value) => points.format(value), percent: (share) => percent.format(share) };
}

/** The score as the cell shows it; empty where there is none. */
export function scoreText({ score }: Pick<Cell, 'score'>, points: number, unit: Unit, numbers: Numbers): string {
  if (score === null) return '';
  return unit === 'points' ? numbers.points(score * points) : numbers.percent(score);
}

type Translate = ReturnType<typeof useTranslations<'Gradebook'>>;

/** Everything that a cell says by numbers, signs and colours, as words: "8 of 10, late by 2 days". */
export function cellWords(cell: Cell, points: number, unit: Unit, numbers: Numbers, t: Translate): string {
  const { score, excused, missing, daysLate, waiting, overridden, extended, commented } = cell;
  const words: (string | false)[] = [
    score !== null && valueWords(score, points, unit, numbers, t),
    excused && t('cell.excused'),
    missing && t('cell.missing'),
    daysLate > 0 && t('cell.late', { days: daysLate }),
    waiting > 0 && t('cell.waiting', { count: waiting }),
  ];
  const known = words.filter((each) => each !== false);
  const first = known.length > 0 ? known : [t('cell.nothing')];
  const more: (string | false)[] = [
    overridden && !excused && t('cell.overridden'),
    extended && t('cell.extended'),
    commented && t('cell.commented'),
  ];
  return [...first, ...more.filter((each) => each !== false)].join(t('cell.separator'));
}

function valueWords(score: number, points: number, unit: Unit, numbers: Numbers, t: Translate): string {
  const text = scoreText({ score }, points, unit, numbers);
  return unit === 'points' ? t('cell.points', { earned: text, points: numbers.points(points) }) : text;
}

/** What a learner has of what was possible; empty while nothing counts. */
export function totalText({ earned, possible, share }: Total, unit: Unit, numbers: Numbers): string {
  if (share === null) return '';
  return unit === 'percent' ? numbers.percent(share) : `${numbers.points(earned)}/${numbers.points(possible)}`;
}

export function totalWords({ earned, possible, share }: Total, unit: Unit, numbers: Numbers, t: Translate): string {
  if (share === null) return t('cell.none');
  if (unit === 'percent') return numbers.percent(share);
  return t('cell.points', { earned: numbers.points(earned), points: numbers.points(possible) });
}
