import { expect, test } from 'vitest';
import { misconceptions } from '#exercises/misconceptions.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { InstructorPages } from '#tests/e2e/instructor-pages.ts';
import { anInstructor, type Person, register, signIn, somebody } from '#tests/e2e/people.ts';
import { press } from '#tests/e2e/tab.ts';
import { type Locale, texts } from '#tests/e2e/texts.ts';

interface Learner {
  readonly person: Person;
  readonly locale: Locale;
  /** Which file of the exercise is handed in first. */
  readonly first: string;
  readonly verdict: 'pass' | 'fail';
  /** At the end of the week. */
  readonly points: number;
}

/** As the gradebook orders them. */
const learners: readonly Learner[] = [
  { person: somebody('Ada Lovelace'), locale: 'en', first: 'solution', verdict: 'pass', points: 10 },
  { person: somebody('Grace Hopper'), locale: 'en', first: 'starter', verdict: 'fail', points: 7.5 },
  { person: somebody('王小明'), locale: 'zh', first: 'mutants/missing-parentheses', verdict: 'fail', points: 10 },
];

/** A new browser, an account, and through the link into the class; then at the exercise, by the list of what is due. */
async function joins(link: string, { person, locale }: Learner): Promise<ExercisePage> {
  const t = texts(locale);
  const { page } = await newDevice({ locale });
  await page.goto(link.replace('/join/', `/${locale}/join/`));
  await press(page.getByRole('link', { name: t('Classes.joining.register'), exact: true }));
  await page.waitForURL(/\/register/);
  await register(page, locale, person);
  const join = page.getByRole('button', { name: t('Classes.joining.action'), exact: true });
  await join.waitFor();
  if (locale === 'zh') expect(await flaws(page, 'a class to join')).toEqual([]);
  await press(join);
  const exercise = new ExercisePage({ page, locale, slug: 'sigmoid' });
  await page.getByRole('heading', { name: t('Assignments.due.title'), exact: true }).waitFor();
  await press(page.getByRole('link', { name: exercise.title }).first());
  return exercise.ready();
}

async function handsIn(exercise: ExercisePage, verdict: 'pass' | 'fail'): Promise<void> {
  await exercise.submit();
  await exercise.verdict(verdict);
}

test('an instructor’s week, by keyboard alone: a class is made, three join and hand in at once while the gradebook follows, one is understood, helped and corrected, and the scores go to Canvas', async () => {
  const instructor = anInstructor('Prof. Emmy Noether');
  const { page } = await newDevice({ locale: 'en', timezoneId: 'Europe/Berlin' });
  await signIn(page, 'en', instructor);
  const week = new InstructorPages(page);

  // Monday: the class, its roster, its way in, what is due.
  await week.createClass('Deep learning, autumn');
  await week.importRoster(learners.map(({ person }, i) => `${person.name},${person.email},A${i},Monday`));
  await week.assign(['Sigmoid'], 'A week from now, 23:59');
  const link = await week.joinLink();

  // Tuesday: all at once, each in a browser of their own, with the gradebook open.
  const exercises = await Promise.all(learners.map((learner) => joins(link, learner)));
  await week.openGradebook();
  for (const { person } of learners) await week.cell(person.name, 'Sigmoid', 'nothing handed in');
  const hands = exercises.map((exercise, i) => ({ exercise, ...(learners[i] as Learner) })); // as many of one as of the other
  // One after the other: the browsers share a clipboard.
  for (const { exercise, first } of hands) await exercise.write(codeOf('sigmoid', first, 'python'));
  await Promise.all(hands.map(({ exercise, verdict }) => handsIn(exercise, verdict)));
  await week.cell('Ada Lovelace', 'Sigmoid', '10 of 10');
  for (const name of ['王小明', 'Grace Hopper']) await week.cell(name, 'Sigmoid', /^[0-9](\.\d+)? of 10$/);

  // Wednesday: what goes wrong, with the code behind it.
  await week.misconception(misconceptions['missing-parentheses']?.name.en ?? '', '王小明', '1 / 1 + math.exp(-z)');
  const found = await flaws(page, 'the code behind a misconception');

  // Thursday: one is helped and improves while the teacher looks on; another's score is set by hand.
  await week.openGradebook();
  const wang = exercises.at(-1);
  if (!wang) throw new Error('three learners');
  await wang.write(codeOf('sigmoid', 'solution', 'python'));
  await handsIn(wang, 'pass');
  await week.cell('王小明', 'Sigmoid', '10 of 10');
  await week.override('Grace Hopper', 'Sigmoid', '7.5', 'Explained it at the board.');
  await week.cell('Grace Hopper', 'Sigmoid', /^7\.5 of 10, score set by hand$/);

  // Friday: the scores leave for Canvas, the class goes into the archive.
  expect((await week.gradesFor('canvas')).split('\r\n')).toEqual([
    '\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,Sigmoid',
    '"    Points Possible",,,,,10',
    ...learners.map(({ person, points }, i) => `${person.name},,A${i},${person.email},Monday,${points}`),
    '',
  ]);
  await week.archive();
  found.push(...(await flaws(page, 'settings of an archived class')));
  expect(found).toEqual([]);
});
