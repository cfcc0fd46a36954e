/** @file Marking the free texts of a class: which ones there are, and one of them with all that it is marked by. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import type { Kind } from '#grader/quiz/item.ts';
import { parseResponse, variantOf } from '#grader/quiz/variant.ts';
import { type Actor, can } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { keyOf, masked, nameOf } from '#server/classes/marking-names.ts';
import { chosen, inOrder, type MarkingFilter, type Ordering } from '#server/classes/marking-order.ts';
import { countWaiting, oneText, shownOf, type Text, type TextRow, textsOf } from '#server/classes/marking-texts.ts';
import type {
  MarkingEntryView,
  MarkingItemView,
  MarkingQueueView,
  MarkingTextView,
  PastMarkView,
} from '#server/classes/views-marking.ts';
import type { SectionView } from '#server/classes/views-roster.ts';
import { type Client, db } from '#server/db.ts';
import { markedFacts, type Rubric, type TextKey } from '#server/marks.ts';
import { Problem } from '#server/problem.ts';
import { itemOr404, quizOr404, type Setting, setting } from '#server/quizzes.ts';
import { type MarkRow, markView } from '#server/views-quiz.ts';

const mostEntries = 200;

const noText = () => new Problem('not-found', 'The class has no such text (any more).');

/** Its place in the quiz, from 0; last where the quiz has lost it. */
const placeIn = (here: Setting) => (row: Text) =>
  here.find(row.quiz)?.items.findIndex(({ id }) => id === row.item) ?? Number.MAX_SAFE_INTEGER;

export const orderingOf = ({ class: { id, anonymous } }: Entered, here: Setting): Ordering => ({
  ...{ anonymous, classId: id, place: placeIn(here) },
});

const sectionsOf = (classId: string): Promise<SectionView[]> =>
  db().classSection.findMany({ where: { classId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });

/** By a fixed number of statements. @throws as `enter` */
export async function markingQueue(
  user: Actor | null,
  classId: string,
  locale: Locale,
  filter: MarkingFilter,
  here: Setting = setting(),
): Promise<MarkingQueueView> {
  const entered = await enter(user, classId, 'teach-class');
  const [rows, sections] = await Promise.all([
    textsOf({ classId, viewer: entered.user.id }, here),
    sectionsOf(classId),
  ]);
  const { anonymous } = entered.class;
  const ordering = orderingOf(entered, here);
  const wanted = inOrder(chosen(rows, filter, anonymous), ordering);
  const shown = await shownOf(wanted.slice(0, mostEntries), entered.user.id, here.now);
  const subject = { membership: entered.membership, archived: entered.class.archivedAt !== null };
  return {
    anonymous,
    may: { mark: can(entered.user, 'change-scores', subject), change: can(entered.user, 'change-class', subject) },
    sections: anonymous ? [] : sections,
    items: itemsOf(rows, ordering, locale),
    entries: shown.map((row) => entryView(entered, row, sections, here)),
    total: wanted.length,
  };
}

/** How many texts wait, by assignment, for those who teach the class. @throws as `enter` */
export async function waitingTexts(
  user: Actor | null,
  classId: string,
  here: Setting = setting(),
): Promise<ReadonlyMap<string, number>> {
  await enter(user, classId, 'teach-class');
  return countWaiting(classId, here);
}

function itemsOf(rows: readonly Text[], ordering: Ordering, locale: Locale): MarkingItemView[] {
  const items = new Map<string, { row: Text; waiting: number; marked: number }>();
  for (const row of rows) {
    const key = `${row.assignment} ${row.item}`;
    const counts = items.get(key) ?? { row, waiting: 0, marked: 0 };
    counts[row.waits ? 'waiting' : 'marked'] += 1;
    items.set(key, counts);
  }
  return [...items.values()]
    .sort(
      (a, b) =>
        a.row.position - b.row.position ||
        Number(a.row.assignment > b.row.assignment) - Number(a.row.assignment < b.row.assignment) ||
        ordering.place(a.row) - ordering.place(b.row),
    )
    .map(({ row, ...counts }) => ({
      ...{ assignment: row.assignment, item: row.item, ...counts },
      ...{ title: titleOf({ kind: 'quiz', slug: row.quiz }, locale), number: ordering.place(row) + 1 },
    }));
}

const isHidden = (entered: Entered, row: Text) => entered.class.anonymous && row.waits;

function entryView(entered: Entered, row: TextRow, sections: readonly SectionView[], here: Setting): MarkingEntryView {
  const hidden = isHidden(entered, row);
  const section = sections.find(({ id }) => id === row.section)?.name ?? null;
  return {
    text: nameOf(entered, { attemptId: row.attempt, item: row.item }, row.version, hidden),
    ...{ assignment: row.assignment, item: row.item },
    writer: hidden ? null : { name: row.name ?? '', section, submittedAt: row.at.toISOString() },
    given: row.mark && givenOf(row.mark, rubricOf(row, here)),
    heldBy: row.held ? (row.holder ?? '') : null,
  };
}

/** Of a free text, which is the same in every variant. */
const rubricOf = (row: TextRow, here: Setting): Rubric =>
  markedFacts(itemOr404(quizOr404(row.quiz, here), row.item), '')?.rubric ?? [];

const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);

const givenOf = ({ points }: MarkRow, rubric: Rubric) => ({
  earned: sum(rubric.map(({ id }) => points[id] ?? 0)),
  most: sum(rubric.map((criterion) => criterion.points)),
});

/** A text of the class by its name. @throws Problem `not-found` */
export async function textOr404(
  entered: Entered,
  name: string,
  here: Setting,
  client: Client = db(),
): Promise<{ readonly key: TextKey; readonly row: TextRow }> {
  const key = keyOf(entered, name);
  if (!key) throw noText();
  const row = await oneText({ classId: entered.class.id, viewer: entered.user.id, one: key }, here, client);
  if (!row) throw noText();
  return { key, row };
}

/** @throws as `enter`; Problem `not-found` */
export async function markingText(
  user: Actor | null,
  classId: string,
  name: string,
  locale: Locale,
  here: Setting = setting(),
): Promise<MarkingTextView> {
  const entered = await enter(user, classId, 'teach-class');
  const { row } = await textOr404(entered, name, here);
  return textView(entered, row, locale, here);
}

/** @param client of a transaction, when what it has changed is to be seen */
export async function textView(
  entered: Entered,
  row: TextRow,
  locale: Locale,
  here: Setting,
  client: Client = db(),
): Promise<MarkingTextView> {
  const [stored, sections] = await Promise.all([storedOf(row, client), sectionsOf(entered.class.id)]);
  const item = itemOr404(quizOr404(row.quiz, here), row.item);
  const { seed, user } = stored.attempt;
  const facts = markedFacts(item, seed);
  const read = parseResponse<Kind>(item, seed, stored.response);
  if (!facts || !('typed' in read)) throw noText();
  const hidden = isHidden(entered, row);
  const called = user.memberships.flatMap(({ classId, ...line }) =>
    classId === entered.class.id ? Object.values(line) : [],
  );
  const typed = hidden ? masked(read.typed, [user.name, user.email, ...called]) : read.typed;
  return {
    ...entryView(entered, row, sections, here),
    title: titleOf({ kind: 'quiz', slug: row.quiz }, locale),
    number: placeIn(here)(row) + 1,
    prompt: variantOf<Kind>(item, seed).prompt[locale],
    ...{ typed, masked: typed !== read.typed },
    rubric: facts.rubric.map(({ title, points }) => ({ title: title[locale], points })),
    model: facts.model[locale],
    version: row.version,
    mark: row.mark && markView(row.mark, facts.rubric),
    history: hidden ? [] : stored.marks.map((mark) => pastMark(mark, facts.rubric)),
  };
}

const storedOf = ({ attempt, item }: TextRow, client: Client) =>
  client.quizResponse.findUniqueOrThrow({
    where: { attemptId_item: { attemptId: attempt, item } },
    select: {
      response: true,
      attempt: {
        select: {
          seed: true,
          user: {
            select: {
              ...{ name: true, email: true },
              memberships: { select: { classId: true, name: true, email: true, studentId: true, login: true } },
            },
          },
        },
      },
      marks: { orderBy: { version: 'desc' }, include: { markedBy: { select: { name: true, email: true } } } },
    },
  });

type StoredMark = Awaited<ReturnType<typeof storedOf>>['marks'][number];

const pastMark = ({ points, markedBy, markedAt, ...row }: StoredMark, rubric: Rubric): PastMarkView => {
  // stored by `giveMark`, which takes nothing else
  const given = points as MarkRow['points'] | null;
  return {
    ...{ version: row.version, comment: row.comment, undo: row.undo },
    points: given && rubric.map(({ id }) => given[id] ?? 0),
    ...{ by: markedBy?.name ?? markedBy?.email ?? null, at: markedAt.toISOString() },
  };
};
