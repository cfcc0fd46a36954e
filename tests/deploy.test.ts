import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { variables } from '#server/config-variables.ts';

// No container is started here: what is held is that the files agree with the project and with themselves.

const read = (file: string) => readFileSync(`deploy/${file}`, 'utf8');
const manifests = readdirSync('deploy/kubernetes').filter((name) => name !== 'kustomization.yaml');

const service = z.object({
  user: z.enum(['node', 'postgres']),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  networks: z.array(z.string()),
  tmpfs: z.array(z.string()).min(1),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
  deploy: z.object({
    resources: z.object({ limits: z.object({ cpus: z.string(), memory: z.string(), pids: z.int() }) }),
  }),
});
const compose = z
  .looseObject({ services: z.record(z.string(), service) })
  .parse(parse(read('compose.yaml'), { merge: true }));

const mount = z.object({ name: z.string(), mountPath: z.string() });
const probe = z.looseObject({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const container = z.looseObject({
  command: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  ports: z.array(z.object({ name: z.string(), containerPort: z.int() })),
  startupProbe: probe,
  readinessProbe: probe,
  livenessProbe: probe,
  resources: z.object({
    requests: z.looseObject({ memory: z.string() }),
    limits: z.looseObject({ memory: z.string() }),
  }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(mount),
});
const labels = z.record(z.string(), z.string());
const deployment = z.looseObject({
  kind: z.literal('Deployment'),
  spec: z.looseObject({
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.looseObject({
        securityContext: z.looseObject({ runAsNonRoot: z.literal(true), runAsUser: z.int().positive() }),
        containers: z.tuple([container]),
      }),
    }),
  }),
});

const documents = manifests.flatMap((file) =>
  parseAllDocuments(read(`kubernetes/${file}`)).map((document) => {
    expect(document.errors).toEqual([]);
    return z.looseObject({ kind: z.string() }).parse(document.toJS());
  }),
);
const deployments = documents.filter(({ kind }) => kind === 'Deployment').map((each) => deployment.parse(each));
const containers = deployments.map(({ spec }) => spec.template.spec.containers[0]);

const settings = [
  ...['chainrule.env.example', 'postgres.env.example'].flatMap((file) => read(file).match(/^[A-Z_]+(?==)/gm) ?? []),
  ...(/^ENV NODE_ENV.*$/m.exec(read('Dockerfile'))?.[0].match(/[A-Z_]+(?==)/g) ?? []),
  ...Object.values(compose.services).flatMap(({ environment }) => Object.keys(environment)),
  ...containers.flatMap(({ env }) => env.map(({ name }) => name)),
  ...Object.keys(
    z.looseObject({ stringData: labels }).parse(documents.find(({ kind }) => kind === 'Secret')).stringData,
  ),
];

test('every setting that the deployment files name is one that Chainrule knows', () => {
  const others = ['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];
  expect(settings.length).toBeGreaterThan(10);
  expect(settings.filter((name) => !(name in variables) && !others.includes(name))).toEqual([]);
});

test('every command starts something that is there', () => {
  const ours = Object.values(compose.services).filter(({ user }) => user === 'node');
  const commands = [
    ...ours.flatMap(({ command, healthcheck }) => [command, healthcheck.test.slice(1)]),
    ...containers.map(({ command }) => command),
    ...Array.from(read('Dockerfile').matchAll(/CMD (\[.*\])/g), ([, list = '[]']) =>
      z.array(z.string()).parse(JSON.parse(list)),
    ),
  ];
  expect(commands.length).toBeGreaterThan(6);
  for (const [program, file = '', ...rest] of commands) {
    expect([program, existsSync(file)]).toEqual(['node', true]);
    expect(['--role web', '--role worker', 'live', 'ready']).toContain(rest.join(' '));
  }
  for (const { startupProbe, readinessProbe, livenessProbe, ports } of containers) {
    for (const { httpGet } of [startupProbe, readinessProbe, livenessProbe]) {
      expect(['/api/health/live', '/api/health/ready']).toContain(httpGet.path);
      expect(ports.map(({ name }) => name)).toContain(httpGet.port);
    }
  }
});

test('both ways run web nodes and workers, which write nowhere but where they are given room', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['postgres', 'web', 'worker']);
  expect(compose.services.worker?.networks).toEqual(['database']);
  expect(deployments.map(({ spec }) => spec.selector.matchLabels.role).sort()).toEqual(['web', 'worker']);
  for (const { spec } of deployments) expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
  for (const { volumeMounts } of containers) {
    expect(volumeMounts.map(({ mountPath }) => mountPath)).toEqual(expect.arrayContaining(['/tmp', '/data']));
  }
  for (const { tmpfs } of Object.values(compose.services)) expect(tmpfs.join()).toMatch(/\/tmp/);
});

test('all manifests are applied together but the secret, which is everybody’s own', () => {
  const { resources } = z
    .looseObject({ resources: z.array(z.string()) })
    .parse(parse(read('kubernetes/kustomization.yaml')));
  expect([...resources, 'secret.example.yaml'].sort()).toEqual(manifests.sort());
  const kinds = documents.map(({ kind }) => kind).sort();
  const wanted = [
    'Deployment',
    'Ingress',
    'Namespace',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'ScaledObject',
    'Secret',
    'Service',
  ];
  expect(new Set(kinds)).toEqual(new Set(wanted));
});

test('the image has a pinned Node that Chainrule runs on, and no user that may do everything', () => {
  const from = Array.from(read('Dockerfile').matchAll(/^FROM (\S+)/gm), ([, image]) => image);
  expect(new Set(from).size).toBe(1);
  expect(from[0]).toMatch(/^node:24\.\d+\.\d+-bookworm-slim$/);
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
});
