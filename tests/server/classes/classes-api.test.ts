import { expect, test } from 'vitest';
import * as events from '#app/api/classes/[id]/events/route.ts';
import * as joinCode from '#app/api/classes/[id]/join-code/route.ts';
import * as member from '#app/api/classes/[id]/members/[member]/route.ts';
import * as members from '#app/api/classes/[id]/members/route.ts';
import * as membership from '#app/api/classes/[id]/membership/route.ts';
import * as preview from '#app/api/classes/[id]/roster/preview/route.ts';
import * as roster from '#app/api/classes/[id]/roster/route.ts';
import * as one from '#app/api/classes/[id]/route.ts';
import * as section from '#app/api/classes/[id]/sections/[section]/route.ts';
import * as sections from '#app/api/classes/[id]/sections/route.ts';
import * as join from '#app/api/classes/join/route.ts';
import * as classes from '#app/api/classes/route.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const json = async (response: Promise<Response>) => (await response).json();
const status = async (response: Promise<Response>) => (await response).status;

test('a program runs a class as the pages do: makes it, imports a roster, lets people in, changes them', async () => {
  const [as, learner] = [await anInstructor(), await aLearner()];
  const made = await call(classes.POST, { as, body: { name: 'DL', zone: 'Europe/Paris' } });
  expect(made.status).toBe(201);
  const { id } = await made.json();
  const params = { id };
  const { code } = (await json(call(one.GET, { as, params }))).join;
  const text = `name,email\nAda L.,${learner.email}\n${'Somebody Else,else@x.org\n'.repeat(900)}`; // more than other bodies may be
  const looked = await json(call(preview.POST, { as, params, body: { text, domain: null } }));
  expect(looked.counts).toMatchObject({ new: 2, fault: 899 });
  const done = await json(call(roster.POST, { as, params, body: { text, domain: null, plan: looked.plan } }));
  expect(done.counts).toEqual(looked.counts);
  expect(await json(call(join.POST, { as: learner, body: { code } }))).toEqual({ id });
  expect((await json(call(classes.GET, { as: learner }))).classes).toMatchObject([{ id, role: 'learner', join: null }]);
  const monday = await json(call(sections.POST, { as, params, body: { name: 'Monday' } }));
  const list = await json(call(members.GET, { as, params }));
  const ada = list.members.find(({ name }: { name: string }) => name === 'Ada L.');
  const said = { name: 'Ada', email: learner.email, studentId: null, login: null, section: monday.id };
  const body = { ...said, role: 'assistant', rights: ['scores'] };
  const changed = await json(call(member.PUT, { as, method: 'PUT', params: { id, member: ada.id }, body }));
  expect(changed).toMatchObject({ name: 'Ada', role: 'assistant', rights: ['scores'], section: monday.id });
  const gone = call(section.DELETE, { as, method: 'DELETE', params: { id, section: monday.id } });
  expect(await status(gone)).toBe(200);
  const closed = call(joinCode.PUT, { as, method: 'PUT', params, body: { code: 'none', expiresAt: null } });
  expect((await json(closed)).join).toBe(null);
  expect(await status(call(membership.DELETE, { as: learner, method: 'DELETE', params }))).toBe(200);
  const trail = await json(call(events.GET, { as, params, path: '/?locale=zh' }));
  expect(trail.events.map(({ act }: { act: string }) => act)).toEqual([
    ...['member-removed', 'join-code-changed', 'section-changed', 'member-changed', 'section-changed'],
    ...['member-joined', 'roster-imported', 'class-created'],
  ]);
});

test('who may not gets a problem that says so, and what does not fit is refused', async () => {
  const as = await anInstructor();
  const { id } = await json(call(classes.POST, { as, body: { name: 'DL', zone: 'UTC' } }));
  const params = { id };
  expect(await status(call(classes.POST, { as: await aLearner(), body: { name: 'DL', zone: 'UTC' } }))).toBe(403);
  expect(await status(call(classes.POST, { as, body: { name: 'DL', zone: 'Mars/Olympus' } }))).toBe(400);
  expect(await status(call(one.GET, { as: await aGuest(), params }))).toBe(401);
  expect(await status(call(one.GET, { as: await aLearner(), params }))).toBe(404);
  expect(await json(call(join.POST, { as, body: { code: 'NOSUCH22' } }))).toMatchObject({ code: 'join-closed' });
  expect(await status(call(members.PUT, { as, method: 'PUT', params, body: { members: [] } }))).toBe(400);
  const large = { text: `email\n${'a'.repeat(3_000_000)}`, domain: null };
  expect(await status(call(preview.POST, { as, params, body: large }))).toBe(413);
  expect(await json(call(preview.POST, { as, params, body: { text: 'x', domain: null } }))).toMatchObject({
    code: 'roster-without-columns',
    status: 422,
  });
});
