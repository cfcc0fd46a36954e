// What is asked of the big table: every page there is, and the routes that pages read from, each as somebody who has much to see.
import { units } from '#exercises/catalog.ts';

export type Caller = 'nobody' | 'learner' | 'instructor' | 'admin';

export interface Asked {
  /** A page's folder below `app/[locale]`, or a route's address. */
  readonly name: string;
  readonly as: Caller;
  /** With the names of ids in braces, as in `/en/classes/{class}`. */
  readonly path: string;
}

const lesson = units[0]?.slug ?? '';
const exercise = 'backprop-w1';
const quiz = 'loss';

const page = (as: Caller, name: string, path = `/${name}`): Asked => ({ name, as, path: `/en${path}` });
const inClass = (name: string, path = name, as: Caller = 'instructor'): Asked =>
  page(as, name ? `classes/[id]/${name}` : 'classes/[id]', `/classes/{class}${path && `/${path}`}`);

export const pages: readonly Asked[] = [
  page('learner', '', ''),
  page('nobody', '[...rest]', '/no-such-page'),
  page('learner', 'account'),
  page('instructor', 'classes'),
  inClass(''),
  inClass('', '', 'learner'),
  inClass('assignments'),
  inClass('assignments/[assignment]', 'assignments/{exercise}'),
  inClass('assignments/copies'),
  inClass('assignments/new'),
  inClass('gradebook'),
  inClass('insight'),
  inClass('insight/code', 'insight/code?misconception={idea}'),
  inClass('insight/projector', `insight/projector?exercise=${exercise}&code=on`),
  inClass('learners/[member]/report', 'learners/{member}/report'),
  inClass('marking'),
  inClass('regrade'),
  inClass('regrade/[regrade]', 'regrade/{regrade}'),
  inClass('report', 'report', 'learner'),
  inClass('roster'),
  inClass('roster/import'),
  inClass('settings'),
  inClass('similarity'),
  inClass('similarity/pair', 'similarity/pair?exercise=train-network&left={member}&right={other}'),
  inClass('work/[assignment]', 'work/{exercise}', 'learner'),
  page('learner', 'exercises/[slug]', `/exercises/${exercise}`),
  page('nobody', 'forgot-password'),
  page('nobody', 'invitation/[token]', '/invitation/none'),
  page('learner', 'join'),
  page('learner', 'join/[code]', '/join/ABCDEFGH'),
  page('learner', 'learn/[lesson]', `/learn/${lesson}`),
  page('learner', 'map'),
  page('nobody', 'offline'),
  page('admin', 'moderation'),
  page('learner', 'quizzes/[slug]', `/quizzes/${quiz}`),
  page('learner', 'quizzes/[slug]/[attempt]', `/quizzes/${quiz}/{attempt}`),
  page('admin', 'quizzes/[slug]/marking', `/quizzes/${quiz}/marking`),
  page('admin', 'quizzes/[slug]/policy', `/quizzes/${quiz}/policy`),
  page('nobody', 'register'),
  page('nobody', 'reset-password/[token]', '/reset-password/none'),
  page('learner', 'review'),
  page('learner', 'search', '/search?q=gradient'),
  page('nobody', 'sign-in'),
];

const api = (as: Caller, path: string): Asked => ({ name: path.replace(/\?.*/, ''), as, path });
const ofClass = (path: string, as: Caller = 'instructor') => api(as, `/api/classes/{class}/${path}`);

/** What pages ask for once they are there. */
export const routes: readonly Asked[] = [
  api('learner', `/api/submissions?exercise=${exercise}`),
  api('learner', '/api/submissions/{submission}'),
  api('learner', `/api/drafts/${exercise}`),
  api('learner', `/api/drafts/${exercise}/versions`),
  api('learner', `/api/comments?kind=exercise&slug=${exercise}&sort=newest`),
  api('learner', '/api/attempts/{attempt}'),
  api('learner', '/api/reviews?timeZone=UTC'),
  api('learner', '/api/account/data'),
  api('admin', `/api/quizzes/${quiz}/marking?list=waiting`),
  api('admin', `/api/quizzes/${quiz}/statistics`),
  ofClass('due', 'learner'),
  ofClass('members'),
  ofClass('events'),
  ofClass('assignments'),
  ofClass('assignments/{exercise}'),
  ofClass('assignments/{exercise}/losses'),
  ofClass('extendable'),
  ofClass('gradebook'),
  ofClass('gradebook/{member}/{exercise}'),
  ofClass('gradebook/{member}/{exercise}/works/{submission}'),
  ofClass('marking'),
  ofClass('marking/{text}'),
  ofClass('insight/funnel'),
  ofClass('insight/misconceptions?by=week'),
  ofClass('insight/stuck?after=5'),
  ofClass(`insight/items?quiz=${quiz}`),
  ofClass('insight/code?misconception={idea}'),
  ofClass(`insight/projector?exercise=${exercise}&code=on`),
  ofClass('similarity?exercise=train-network'),
  ofClass('regrades'),
  ofClass('regrades/{regrade}'),
  ofClass('regrades/{regrade}/submissions/{submission}'),
  ofClass('export/grades?format=canvas'),
];
