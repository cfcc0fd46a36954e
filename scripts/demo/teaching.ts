/** @file What the teachers of the demo class did: gave more time, changed scores with a reason, wrote comments. */
import type { Text } from '#grader/exercise.ts';
import { random } from '#grader/random.ts';
import { keyOf as assignmentKey, type DemoClass } from '#scripts/demo/class.ts';
import type { Telling } from '#scripts/demo/progress.ts';
import { day, hour, minute } from '#scripts/demo/timetable.ts';
import type { Work } from '#scripts/demo/tries.ts';
import type { CellKey } from '#server/classes/cell.ts';
import { extend } from '#server/classes/extensions.ts';
import { overrideScore, undoOverride } from '#server/classes/overrides.ts';
import { commentOnScore } from '#server/classes/score-comments.ts';
import { newId } from '#server/ids.ts';
import { query } from '#server/pool.ts';

const excuses: readonly [Text, ...Text[]] = [
  { en: 'Ill for a week; the certificate is with the office.', zh: '病假一周，证明已交教务。' },
  { en: 'Away at a competition for the university.', zh: '代表学校参加比赛。' },
  { en: 'Their computer broke down; agreed by mail.', zh: '电脑坏了，已邮件说明。' },
];

type Override = { readonly score: number | null; readonly reason: Text };

const overrides: readonly [Override, ...Override[]] = [
  {
    score: 1,
    reason: {
      en: 'Explained the right idea in the tutorial; only a sign was missing in the code.',
      zh: '答疑时讲清了思路，代码里只差一个负号。',
    },
  },
  { score: null, reason: { en: 'Ill during the whole unit.', zh: '整个单元都在病假。' } },
  {
    score: 0.8,
    reason: { en: 'Handed in on paper before the deadline; checked by hand.', zh: '截止前交了纸质版，已人工核对。' },
  },
  {
    score: 1.1,
    reason: {
      en: 'Found a second way to the answer and showed it to the class.',
      zh: '想出另一种解法，并在课上讲给大家听。',
    },
  },
];

const praise: readonly [Text, ...Text[]] = [
  { en: 'Very clear, and the names help a lot.', zh: '写得很清楚，变量名也起得好。' },
  { en: 'Right. Which line would change for another loss?', zh: '对了。如果换一种损失，要改哪一行？' },
];

const advice: readonly [Text, ...Text[]] = [
  {
    en: 'Take the first example and work it out on paper, line by line. Where does your code say something else?',
    zh: '拿第一个样例，在纸上一行一行算一遍。你的代码从哪里开始不一样？',
  },
  { en: 'Come to the tutorial, we look at it together.', zh: '答疑时过来，我们一起看看。' },
];

interface Taught {
  /** Exercises that learners handed something in at, and whose time is over. */
  readonly works: readonly Work[];
  readonly seed: string;
  readonly now: Date;
}

const share = 1 / 12;

export async function teach(group: DemoClass, { works, seed, now }: Taught, { signal }: Telling): Promise<void> {
  const past = works.filter(({ due, tries }) => tries.length > 0 && due.closesAt < now);
  const people = new Set(past.map(({ learner }) => learner.user.id)).size;
  const some = (of: readonly Work[], what: string, count: number) =>
    random(`${seed} ${what}`)
      .shuffle(of)
      .slice(0, Math.ceil(people * count * share))
      .entries();
  const late = past.filter(({ due, tries }) => (tries.at(-1)?.at ?? due.dueAt) > due.dueAt);
  const taught = { group, now };
  for (const [place, work] of some(late, 'extensions', 1)) {
    signal.throwIfAborted();
    await giveTime(taught, work, place);
  }
  for (const [place, work] of some(past, 'overrides', 1)) {
    signal.throwIfAborted();
    await override(taught, work, place);
  }
  const newest = new Map((await newestOf(group)).map((row) => [`${row.userId} ${row.exercise}`, row]));
  for (const [place, work] of some(past, 'comments', 2)) {
    signal.throwIfAborted();
    const about = newest.get(`${work.learner.user.id} ${work.due.slug}`);
    if (about) await comment(taught, work, { ...about, place });
  }
}

interface At {
  readonly group: DemoClass;
  readonly now: Date;
}

const keyOf = ({ id, members, assignments }: DemoClass, { learner, due }: Work): CellKey => ({
  classId: id,
  member: members.get(learner.user.id) ?? '',
  assignment: assignments.get(assignmentKey(due)) ?? '',
});

const said = (text: Text, { learner }: Work) => text[learner.name.chinese ? 'zh' : 'en'];

const after = ({ due }: Work, hours: number, now: Date) =>
  new Date(Math.min(due.closesAt.getTime() + hours * hour, now.getTime() - minute));

const nth = <T>(all: readonly [T, ...T[]], place: number): T => all[place % all.length] ?? all[0];

/** To those who needed it, before it was due. */
async function giveTime({ group }: At, work: Work, place: number): Promise<void> {
  const { dueAt, closesAt } = work.due;
  const later = (time: Date) => new Date(time.getTime() + 7 * day);
  const extension = { dueAt: later(dueAt), closesAt: later(closesAt), reason: said(nth(excuses, place), work) };
  const { member, assignment } = keyOf(group, work);
  await group.at(new Date(dueAt.getTime() - 5 * hour), () =>
    extend(group.instructor, group.id, assignment, { members: [member], extension }),
  );
}

async function override({ group, now }: At, work: Work, place: number): Promise<void> {
  const { score, reason } = nth(overrides, place);
  const by = place % 3 === 2 ? group.assistant : group.instructor;
  const key = keyOf(group, work);
  const { id } = await group.at(after(work, 20, now), () =>
    overrideScore(by, key, { score, reason: said(reason, work) }),
  );
  if (place % 6 === 4) await group.at(after(work, 21, now), () => undoOverride(group.instructor, key, id));
}

interface Newest {
  readonly userId: string;
  readonly exercise: string;
  readonly id: string;
  readonly passed: boolean;
}

const newestOf = ({ members }: DemoClass) =>
  query<Newest>(
    `SELECT DISTINCT ON ("userId", exercise) "userId", exercise, s.id, r.verdict = 'pass' AS passed
    FROM "Submission" s JOIN "Report" r ON r."submissionId" = s.id WHERE "userId" = ANY($1)
    ORDER BY "userId", exercise, s."createdAt" DESC`,
    [[...members.keys()]],
  );

async function comment({ group, now }: At, work: Work, { id, passed, place }: Newest & { readonly place: number }) {
  const text = said(nth(passed ? praise : advice, place), work);
  const by = place % 2 === 1 ? group.assistant : group.instructor;
  await group.at(after(work, 2, now), () => commentOnScore(by, keyOf(group, work), { key: newId(), text, work: id }));
}
