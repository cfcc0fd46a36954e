import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '#tests/routes.ts';
import { importsOf, sourceFiles } from '#tests/source-files.ts';

/** What a page asks of its viewer, and what its source must hold to ask it. */
const asks = {
  /** Shows what the course is, and of its viewer what is their own. */
  everybody: [],
  /** Shows one thing that belongs to somebody: `server/*` finds it for its owner alone. */
  owner: [/attemptFor\(await currentUser\(\)/, /status === 404\) notFound\(\)/],
  account: [/user\.guest/, /redirect\(\{ href: (\{ pathname: )?'\/sign-in'/],
  /** By a link that is good once. */
  token: [/token/],
  staff: [/managedQuiz\(|!can\(user, 'moderate'\)\) notFound\(\)/],
  member: [/await classPage\(/],
  teach: [/await classPage\(/, /!view\.may\.teach\b.*notFound\(\)/],
  assignments: [/await classPage\(/, /!view\.may\.assignments\b.*notFound\(\)/],
  roster: [/await classPage\(/, /!view\.may\.roster\b.*notFound\(\)/],
  manage: [/await classPage\(/, /!view\.may\.manage\b.*notFound\(\)/],
  /** `learnerReport` asks by whose it is: one's own as a member, others' as one who teaches. */
  report: [/await classPage\(/, /learnerReport\(user, id, member/, /'forbidden'\)\) notFound\(\)/],
} as const satisfies Record<string, readonly RegExp[]>;

/** Every page there is, below `app/[locale]`. */
const rules: Readonly<Record<string, keyof typeof asks>> = {
  '': 'everybody',
  '[...rest]': 'everybody',
  account: 'account',
  classes: 'account',
  'classes/[id]': 'member',
  'classes/[id]/assignments': 'teach',
  'classes/[id]/assignments/[assignment]': 'assignments',
  'classes/[id]/assignments/copies': 'assignments',
  'classes/[id]/assignments/new': 'assignments',
  'classes/[id]/gradebook': 'teach',
  'classes/[id]/insight': 'teach',
  'classes/[id]/insight/code': 'teach',
  'classes/[id]/insight/projector': 'teach',
  'classes/[id]/learners/[member]/report': 'report',
  'classes/[id]/marking': 'teach',
  'classes/[id]/regrade': 'teach',
  'classes/[id]/regrade/[regrade]': 'teach',
  'classes/[id]/report': 'report',
  'classes/[id]/roster': 'teach',
  'classes/[id]/roster/import': 'roster',
  'classes/[id]/settings': 'manage',
  'classes/[id]/similarity': 'teach',
  'classes/[id]/similarity/pair': 'teach',
  'classes/[id]/work/[assignment]': 'member',
  'exercises/[slug]': 'everybody',
  'forgot-password': 'everybody',
  'invitation/[token]': 'token',
  join: 'everybody',
  'join/[code]': 'everybody',
  'learn/[lesson]': 'everybody',
  map: 'everybody',
  offline: 'everybody',
  moderation: 'staff',
  'quizzes/[slug]': 'everybody',
  'quizzes/[slug]/[attempt]': 'owner',
  'quizzes/[slug]/marking': 'staff',
  'quizzes/[slug]/policy': 'staff',
  register: 'everybody',
  'reset-password/[token]': 'token',
  review: 'everybody',
  search: 'everybody',
  'sign-in': 'everybody',
};

const nameOf = (file: string) => path.posix.dirname(file).replace(/^app\/\[locale\]\/?/, '');

/** A page with what it is made of beside it. */
function sourceOf(file: string): string {
  const beside = importsOf(file).filter(({ from }) => /^\.{1,2}\//.test(from) && /report-page/.test(from));
  return [file, ...beside.map(({ from }) => path.posix.join(path.posix.dirname(file), from))]
    .map((each) => readFileSync(each, 'utf8'))
    .join('\n');
}

test('every page says here who may see it', () => {
  expect(pages().map(nameOf).sort(), 'add the page to the rules of this test').toEqual(Object.keys(rules).sort());
});

test('every page asks its viewer what its rule says, and every page of a class asks for a place in it', () => {
  const unasked = pages().flatMap((file) => {
    const rule = rules[nameOf(file)] ?? 'everybody';
    const source = sourceOf(file);
    const missing = asks[rule]
      .filter((pattern) => !pattern.test(source))
      .map((pattern) => `${file}: ${rule}, ${pattern}`);
    const open = nameOf(file).startsWith('classes/[id]') && !/await classPage\(/.test(source);
    return open ? [...missing, `${file}: a page of a class without classPage`] : missing;
  });
  expect(unasked).toEqual([]);
});

test('nobody’s HTML or SVG is put into a page: what sets markup is ours, and listed', () => {
  const setting =
    /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write|srcDoc|rehype-raw|allowDangerousHtml/;
  const found = sourceFiles(/^(app|components|lib)\/.*\.tsx?$/).filter((file) =>
    setting.test(readFileSync(file, 'utf8')),
  );
  // All set what KaTeX has made, which trusts no commands that reach further; authors' formulas may name a class besides.
  expect(found).toEqual([
    'components/diagnosis/katex.tsx',
    'components/markdown.tsx',
    'components/quiz/formula-preview.tsx',
  ]);
});
