import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsTable } from '#scripts/settings-table.ts';
import { settingsOf } from '#server/config-variables.ts';
import { problemKinds } from '#server/problem.ts';
import { metrics } from '#server/telemetry/metrics.ts';
import { monitorAnswers } from '#server/telemetry/monitor.ts';
import { isNextAuths, routes } from '#tests/routes.ts';
import { sourceFiles } from '#tests/source-files.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const texts = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const api = read('docs/api.md');

/** Answered before Next, in each role. */
const monitored = Object.keys(monitorAnswers).map((address) => `GET ${address}`);

/** `GET /api/submissions/{id}` of each handler that the document names, `PUT` and `DELETE …` being two. */
function documented(): string[] {
  const named = [
    ...api.matchAll(/`(GET|POST|PUT|DELETE)(?:` and `(GET|POST|PUT|DELETE))? (\/(?:api\/|offline-)[^\s`?]+)/g),
  ];
  return named.flatMap(([, one, other, address]) =>
    [one, other].filter(Boolean).map((method) => `${method} ${address}`),
  );
}

test('the API’s document names every route there is and no other', () => {
  // next-auth's own are next-auth's to tell
  const ours = routes().filter((route) => !isNextAuths(route));
  const named = ours.map(({ method, address }) => `${method} ${address}`);
  expect([...new Set(documented())].sort()).toEqual([...named, ...monitored].sort());
});

test('the API’s document names every code of a problem, with its status', () => {
  const rows = [...api.matchAll(/^\| ([\d, ]+) \| (.*) \|$/gm)];
  const told = rows.flatMap(([, statuses = '', codes = '']) =>
    [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => [code, statuses.split(', ').map(Number)] as const),
  );
  const known = new Map(told);
  const wrong = Object.entries(problemKinds).filter(([code, [status]]) => !known.get(code)?.includes(status));
  expect(wrong).toEqual([]);
});

test('every command that the documents tell people to run is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const missing = texts.flatMap((file) =>
    [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: npm run ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every link from one document to another file leads somewhere', () => {
  const broken = texts.flatMap((file) =>
    [...read(file).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => path.join(path.dirname(file), target))
      .filter((target) => !existsSync(target))
      .map((target) => `${file} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('the table of settings is the one that a start reads, or somebody would set what nobody looks at', () => {
  expect(read('docs/operations.md')).toContain(settingsTable(settingsOf({})));
});

test('every metric is explained where an operator looks, and no other', () => {
  const explained = new Set<string>();
  for (const [, cell = ''] of read('docs/operations.md').matchAll(/^\| ((?:`(?:chainrule_|…)\w+`(?:, )?)+) \|/gm)) {
    let family = '';
    for (const [, begin = '', name = ''] of cell.matchAll(/`(chainrule_|…_)(\w+)`/g)) {
      if (begin === 'chainrule_') family = name.split('_')[0] ?? '';
      explained.add(begin === 'chainrule_' ? begin + name : `chainrule_${family}_${name}`);
    }
  }
  const { registry } = metrics();
  const there = registry.getMetricsAsArray().map(({ name }) => name);
  expect([...explained].sort()).toEqual(there.filter((name) => name.startsWith('chainrule_')).sort());
});

test('no code reads a setting of ours that is not in that table', () => {
  const known = new Set(settingsOf({}).map(({ name }) => name));
  const used = sourceFiles(/^(app|server|scripts|lib|components)\/.*\.(tsx?|mjs)$|^[\w.-]+\.(ts|js)$/).flatMap((file) =>
    [...read(file).matchAll(/process\.env\.((?:CHAINRULE|OTEL|OIDC|GITHUB)_\w+)/g)].map(([, name = '']) => name),
  );
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});
