import { randomUUID } from 'node:crypto';
import type { Route } from '#tests/routes.ts';
import {
  anyone,
  type Caller,
  everybody,
  instructing,
  members,
  owner,
  registered,
  staff,
  teaching,
  type Who,
  withRight,
} from '#tests/server/authorisation/callers.ts';
import { choice, freeText, points, quiz, type World } from '#tests/server/authorisation/world.ts';
import { password } from '#tests/server/people.ts';

/** Who may ask a route, and with what it is asked so that only a missing right can be in the way. */
export interface Rule {
  readonly who: Who;
  /** Places of the address that are not those of `usual`, by their names in the world's ids. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown | ((world: World, caller: Caller) => unknown);
  readonly query?: (world: World) => string;
}

/** What a place of an address stands for, by what comes before it. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/classes\/$/, 'class'],
  [/(members|gradebook)\/$/, 'member'],
  [/(assignments|gradebook\/\{member\})\/$/, 'assignment'],
  [/gradebook.*\/comments\/$/, 'scoreComment'],
  [/overrides\/$/, 'override'],
  [/works\/$|submissions\/$/, 'submission'],
  [/regrades\/$/, 'regrade'],
  [/sections\/$/, 'section'],
  [/marking\/$/, 'waiting'],
  [/attempts\/$/, 'attempt'],
  [/comments\/$/, 'comment'],
  [/reviews\/$/, 'review'],
  [/(exercises|drafts)\/$/, '=sigmoid'],
  [/lessons\/$/, '=one-neuron'],
  [/quizzes\/$/, `=${quiz}`],
  [/responses\/$/, `=${choice}`],
];

/** The places of an address with what they are in the world; a name that begins with `=` is a word. */
export function paramsFor(
  { route: { address }, rule: { ids = {} } }: { readonly route: Route; readonly rule: Rule },
  world: World,
  caller: Caller,
): Record<string, string> {
  const places = [...address.matchAll(/\{(\w+)\}/g)].map(({ 1: place = '', index }) => {
    const name = ids[place] ?? usual.find(([before]) => before.test(address.slice(0, index)))?.[1];
    const value = name?.startsWith('=')
      ? name.slice(1)
      : name && (world.ids[`${name} of ${caller}`] ?? world.ids[name]);
    if (!value) throw new Error(`say in tests/server/authorisation/rules.ts what {${place}} of ${address} stands for`);
    return [place, value];
  });
  return Object.fromEntries(places);
}

const times = { opensAt: null, dueAt: null, closesAt: null };
const assigning = { ...times, publication: 'now', grace: 0, latePercent: 0, attempts: 'best' };
const policy = { practice: true, timeLimit: null, attemptLimit: null, feedback: 'onSubmit', feedbackAt: null };
const line = { name: 'Ada', email: null, studentId: null, login: null, section: null };
const source = { language: 'python', source: 'def sigmoid(z):\n    return 0.5\n' };
const free = { id: 'submittedTest', item: `=${freeText}` };
const zone = { name: 'Deep learning', zone: 'UTC' };
/** Comments of one's own are not liked or reported. */
const notMine: Who = { ...registered, owner: 'forbidden' };

/**
 * Every route there is. One that is missing here fails tests/server/authorisation.test.ts; so does one that lets in somebody whom its
 * line does not name.
 */
export const rules: Readonly<Record<string, Rule>> = {
  'GET /api/account/data': { who: { ...anyone, nobody: 'not-signed-in', viewer: 'student-view' } },
  'DELETE /api/account': {
    who: { ...anyone, nobody: 'not-signed-in' },
    body: ({ people }: World, caller: Caller) => ({
      password,
      confirmation: (caller in people && people[caller as keyof typeof people].email) || '',
    }),
  },
  'PUT /api/account/password': { who: registered, body: { current: password, password: `${password}!` } },
  'DELETE /api/account/sessions': { who: registered },
  // The site of the tests sends no mail, and says so to everybody.
  'POST /api/password-resets': { who: everybody('no-mail'), body: { email: 'ada@example.org', locale: 'en' } },
  'PUT /api/password-resets': { who: anyone, body: ({ reset }: World) => ({ token: reset, password: `${password}!` }) },
  'GET /api/attempts/{id}': { who: owner('not-found') },
  'PUT /api/attempts/{id}/responses/{item}': {
    who: owner('not-found'),
    body: { response: { chosen: 1 }, revision: 1, flagged: true, seconds: 5 },
  },
  'POST /api/attempts/{id}/responses/{item}/check': { who: owner('not-found') },
  'PUT /api/attempts/{id}/responses/{item}/mark': {
    who: staff,
    ids: free,
    body: { points, comment: 'Well said.', version: 0 },
  },
  'POST /api/attempts/{id}/submit': { who: owner('not-found') },

  'GET /api/classes': { who: anyone },
  'POST /api/classes': { who: staff, body: zone },
  'POST /api/classes/join': { who: registered, body: ({ joinCode }: World) => ({ code: joinCode }) },
  'GET /api/classes/{id}': { who: members },
  'PUT /api/classes/{id}': { who: instructing, body: { ...zone, name: 'Renamed' } },
  'PUT /api/classes/{id}/archive': { who: instructing, body: { archived: true } },
  'PUT /api/classes/{id}/join-code': { who: instructing, body: { code: 'new', expiresAt: null } },
  // An administrator who is in no class has none to leave.
  'DELETE /api/classes/{id}/membership': { who: { ...members, admin: 'not-found' } },
  'POST /api/classes/{id}/student-view': { who: teaching },
  'DELETE /api/student-view': { who: { ...anyone, viewer: 'ok' } },
  'GET /api/classes/{id}/due': { who: members },
  'GET /api/classes/{id}/events': { who: instructing },
  'GET /api/classes/{id}/export/archive': { who: instructing },
  'GET /api/classes/{id}/export/grades': { who: teaching, query: () => 'format=canvas' },

  'GET /api/classes/{id}/members': { who: teaching },
  'POST /api/classes/{id}/members': { who: withRight('roster'), body: { ...line, email: 'new@example.org' } },
  'PUT /api/classes/{id}/members': {
    who: withRight('roster'),
    body: ({ ids }: World) => ({ members: [ids.member], section: ids.section }),
  },
  'PUT /api/classes/{id}/members/{member}': {
    who: withRight('roster'),
    body: { ...line, name: 'Ada Lovelace', role: 'learner', rights: [] },
  },
  'POST /api/classes/{id}/members/{member}/link': {
    who: withRight('roster'),
    body: ({ ids }: World) => ({ line: ids.awaited }),
  },
  'POST /api/classes/{id}/sections': { who: withRight('roster'), body: { name: 'Tuesday' } },
  'PUT /api/classes/{id}/sections/{section}': { who: withRight('roster'), body: { name: 'Wednesday' } },
  'DELETE /api/classes/{id}/sections/{section}': { who: withRight('roster') },
  'POST /api/classes/{id}/roster/preview': {
    who: withRight('roster'),
    body: ({ roster: { text, domain } }: World) => ({ text, domain }),
  },
  'POST /api/classes/{id}/roster': { who: withRight('roster'), body: ({ roster }: World) => roster },

  'GET /api/classes/{id}/assignments': { who: teaching },
  'POST /api/classes/{id}/assignments': {
    who: withRight('assignments'),
    body: { ...assigning, items: [{ kind: 'exercise', slug: 'neuron', points: 10 }] },
  },
  'GET /api/classes/{id}/assignments/{assignment}': { who: teaching },
  'PUT /api/classes/{id}/assignments/{assignment}': {
    who: withRight('assignments'),
    body: { ...assigning, points: 20 },
  },
  'DELETE /api/classes/{id}/assignments/{assignment}': {
    who: withRight('assignments'),
    query: () => 'extensions=0&overrides=1&comments=1',
  },
  'GET /api/classes/{id}/assignments/{assignment}/losses': { who: teaching },
  'PUT /api/classes/{id}/assignments/{assignment}/extensions': {
    who: withRight('assignments'),
    ids: { assignment: 'dueAssignment' },
    body: ({ ids }: World) => ({
      members: [ids.member],
      extension: { dueAt: '2099-01-02T00:00:00Z', closesAt: null, reason: 'ill' },
    }),
  },
  'POST /api/classes/{id}/assignments/copies': {
    who: withRight('assignments'),
    body: ({ ids }: World) => ({ from: ids.other, days: 7 }),
  },
  'PUT /api/classes/{id}/assignments/order': {
    who: withRight('assignments'),
    body: ({ ids }: World) => ({ assignments: ids.assignments?.split(',') }),
  },
  'PUT /api/classes/{id}/assignments/published': {
    who: withRight('assignments'),
    body: ({ ids }: World) => ({ assignments: [ids.draft], publication: 'now' }),
  },
  'GET /api/classes/{id}/extendable': { who: teaching },

  'GET /api/classes/{id}/gradebook': { who: teaching },
  'GET /api/classes/{id}/gradebook/events': { who: teaching },
  'GET /api/classes/{id}/gradebook/{member}/{assignment}': { who: teaching },
  'GET /api/classes/{id}/gradebook/{member}/{assignment}/works/{work}': { who: teaching },
  'POST /api/classes/{id}/gradebook/{member}/{assignment}/overrides': {
    who: withRight('scores'),
    body: { score: 0.9, reason: 'A fault of ours' },
  },
  'DELETE /api/classes/{id}/gradebook/{member}/{assignment}/overrides/{override}': { who: withRight('scores') },
  'POST /api/classes/{id}/gradebook/{member}/{assignment}/comments': {
    who: teaching,
    body: ({ ids }: World) => ({ key: randomUUID(), text: 'Well done.', work: ids.submission }),
  },
  // Of the instructor: their own, and for others a matter of scores.
  'DELETE /api/classes/{id}/gradebook/{member}/{assignment}/comments/{comment}': { who: withRight('scores') },

  'GET /api/classes/{id}/marking': { who: teaching },
  'POST /api/classes/{id}/marking/next': {
    who: withRight('scores'),
    body: { assignment: null, item: null, section: null, after: null },
  },
  'GET /api/classes/{id}/marking/{text}': { who: teaching },
  'PUT /api/classes/{id}/marking/{text}/claim': { who: withRight('scores') },
  'PUT /api/classes/{id}/marking/{text}/mark': {
    who: withRight('scores'),
    body: { points, comment: 'Well said.', version: 0 },
  },
  'DELETE /api/classes/{id}/marking/{text}/mark': {
    who: withRight('scores'),
    ids: { text: 'marked' },
    query: () => 'version=1',
  },
  'PUT /api/classes/{id}/marking/anonymity': { who: instructing, body: { anonymous: true } },

  'GET /api/classes/{id}/insight/code': { who: teaching, query: ({ ids }) => `member=${ids.member}` },
  'GET /api/classes/{id}/insight/funnel': { who: teaching },
  'GET /api/classes/{id}/insight/items': { who: teaching, query: () => `quiz=${quiz}` },
  'GET /api/classes/{id}/insight/misconceptions': { who: teaching },
  'GET /api/classes/{id}/insight/projector': { who: teaching, query: () => 'exercise=sigmoid' },
  'GET /api/classes/{id}/insight/projector/events': { who: teaching, query: () => 'exercise=sigmoid' },
  'GET /api/classes/{id}/insight/stuck': { who: teaching },
  'GET /api/classes/{id}/similarity': { who: teaching, query: () => 'exercise=train-network&names=on' },
  'GET /api/classes/{id}/similarity/pair': {
    who: teaching,
    query: ({ ids }) => `exercise=train-network&names=on&left=${ids.member}&right=${ids.classmate}`,
  },

  'GET /api/classes/{id}/regrades': { who: teaching },
  'POST /api/classes/{id}/regrades': { who: withRight('scores'), body: { exercise: 'sigmoid' } },
  'GET /api/classes/{id}/regrades/{regrade}': { who: teaching },
  'GET /api/classes/{id}/regrades/{regrade}/submissions/{submission}': { who: teaching },
  'POST /api/classes/{id}/regrades/{regrade}/applied': { who: withRight('scores'), body: { which: 'all' } },
  'DELETE /api/classes/{id}/regrades/{regrade}/applied': { who: withRight('scores') },

  'GET /api/comments': { who: anyone, query: () => 'kind=lesson&slug=one-neuron' },
  'POST /api/comments': {
    who: registered,
    body: () => ({ place: { kind: 'lesson', slug: 'one-neuron' }, parent: null, text: 'Why?', key: randomUUID() }),
  },
  'PUT /api/comments/{id}': { who: owner('forbidden', 'not-signed-in'), body: { text: 'third' } },
  'DELETE /api/comments/{id}': { who: owner('forbidden', 'not-signed-in') },
  'PUT /api/comments/{id}/hidden': { who: staff, body: { hidden: true, reason: 'rude' } },
  'PUT /api/comments/{id}/highlight': { who: staff },
  'DELETE /api/comments/{id}/highlight': { who: staff },
  'PUT /api/comments/{id}/like': { who: notMine },
  'DELETE /api/comments/{id}/like': { who: notMine },
  'GET /api/comments/{id}/replies': { who: anyone },
  'POST /api/comments/{id}/reports': { who: notMine, body: { reason: 'rude' } },
  'DELETE /api/comments/{id}/reports': { who: staff },
  'POST /api/comments/{id}/restore': {
    who: owner('not-found', 'not-signed-in'),
    ids: { id: 'deletedComment' },
  },
  'GET /api/comments/{id}/versions': { who: owner('not-found', 'not-found', 'staff', 'admin') },

  'GET /api/drafts/{slug}': { who: anyone },
  'PUT /api/drafts/{slug}': { who: anyone, body: { ...source, revision: null } },
  'GET /api/drafts/{slug}/versions': { who: anyone },
  // For authors: there is nothing to follow where content never changes.
  'GET /api/exercises/{slug}/changes': { who: { ...owner('not-found'), owner: 'not-found' } },
  'POST /api/exercises/{slug}/discussion': { who: anyone },
  'POST /api/exercises/{slug}/expected': { who: { ...anyone, viewer: 'ok' }, body: { input: [0] } },
  'POST /api/exercises/{slug}/hints': { who: anyone, body: { opened: 1 } },
  'POST /api/exercises/{slug}/solution': { who: anyone },
  'PUT /api/lessons/{slug}/reading': { who: anyone, body: { read: true } },
  'GET /api/health': { who: anyone },
  'GET /offline-worker.js': { who: anyone },

  'POST /api/quizzes/{slug}/attempts': { who: anyone, ids: { slug: '=one-neuron' }, body: { mode: 'test' } },
  'GET /api/quizzes/{slug}/marking': { who: staff },
  'GET /api/quizzes/{slug}/policy': { who: anyone },
  'PUT /api/quizzes/{slug}/policy': { who: staff, body: policy },
  'GET /api/quizzes/{slug}/statistics': { who: staff },
  'GET /api/reviews': { who: anyone },
  'POST /api/reviews/{id}': {
    who: owner('review-over', 'review-over'),
    body: ({ ids }: World) => ({ response: JSON.parse(ids.reviewResponse ?? '') }),
  },
  'GET /api/submissions': { who: anyone, query: () => 'exercise=sigmoid' },
  'POST /api/submissions': { who: anyone, body: { ...source, exercise: 'sigmoid' } },
  'GET /api/submissions/{id}': { who: owner('not-found') },
  'GET /api/submissions/{id}/events': { who: owner('not-found') },

  'POST /api/invitations': { who: registered, body: ({ invitation }: World) => ({ token: invitation }) },
  'POST /api/register': {
    who: anyone,
    body: () => ({ name: 'Grace', email: `${randomUUID()}@example.org`, password }),
  },
  'PUT /api/streak': {
    who: { ...registered, guest: 'forbidden' },
    body: { timeZone: 'Europe/Paris' },
  },
  'PUT /api/tour': { who: { ...registered, guest: 'forbidden' } },
};
