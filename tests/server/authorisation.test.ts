import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { methods, routes } from '#tests/routes.ts';
import { ask, mutations, nameOf, ours, outcomeOf, type Ruled, ruled } from '#tests/server/authorisation/ask.ts';
import { type Caller, callers, outcomeFor } from '#tests/server/authorisation/callers.ts';
import { rules } from '#tests/server/authorisation/rules.ts';
import { makeWorld, type World } from '#tests/server/authorisation/world.ts';
import { withDatabase } from '#tests/server/database.ts';
import { keepTables, tables } from '#tests/server/tables.ts';

withDatabase();

let world: World;
let goBack: () => Promise<void>;

beforeAll(async () => {
  world = await makeWorld();
  goBack = await keepTables();
});

const tell = async (each: Ruled, caller: Caller): Promise<[Caller, string]> => [
  caller,
  await outcomeOf(await ask(each, world, caller)),
];

const expected = ({ route, rule }: Ruled) =>
  Object.fromEntries(callers.map((caller) => [caller, outcomeFor(caller, rule.who, route.method)]));

test('every route says who may ask it, and no line is left of a route that is gone', () => {
  const missing = ours.map(nameOf).filter((name) => !rules[name]);
  const gone = Object.keys(rules).filter((name) => !ours.some((route) => nameOf(route) === name));
  const advice =
    'Say in tests/server/authorisation/rules.ts who may ask it, and with what: each kind of caller is then tried.';
  expect({ missing, gone }, advice).toEqual({ missing: [], gone: [] });
});

test('no handler of a route escapes the list', async () => {
  const listed = routes();
  for (const file of new Set(listed.map((route) => route.file))) {
    const exported = Object.keys(await import(path.resolve(file))).filter((name) =>
      methods.some((each) => each === name),
    );
    const found = listed.filter((route) => route.file === file).map(({ method }) => method);
    expect([file, exported.toSorted()]).toEqual([file, found.toSorted()]);
  }
});

const named = (each: readonly Ruled[]) => each.map((one) => [one.name, one] as const);
const reading = ruled.filter(({ route }) => route.method === 'GET');

test.each(named(reading))('%s shows it to those who may see it, and to nobody else', async (_, each) => {
  const got = await Promise.all(callers.map((caller) => tell(each, caller)));
  expect(Object.fromEntries(got)).toEqual(expected(each));
});

test.each(named(mutations))('%s is done by those who may; asked by others it changes nothing', async (_, each) => {
  const wanted = expected(each);
  const before = await tables();
  const refused = await Promise.all(
    callers.filter((caller) => wanted[caller] !== 'ok').map((caller) => tell(each, caller)),
  );
  const after = await tables();
  const done: [Caller, string][] = [];
  for (const caller of callers.filter((one) => wanted[one] === 'ok')) {
    done.push(await tell(each, caller));
    await goBack();
  }
  expect(Object.fromEntries([...refused, ...done])).toEqual(wanted);
  expect(after).toEqual(before);
});
