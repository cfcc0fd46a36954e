import { expect, inject, test } from 'vitest';

const policyOf = async (path: string) => {
  const answer = await fetch(`${inject('app').url}${path}`, { redirect: 'manual' });
  const policy = new Map(
    (answer.headers.get('content-security-policy') ?? '').split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ');
      return [name, values.join(' ')] as const;
    }),
  );
  return { policy, body: await answer.text() };
};

const nonceOf = (scripts: string | undefined) => /^'self' 'nonce-([\w+/]{22}==)'$/.exec(scripts ?? '')?.[1];

test('a script that somebody smuggled into a page does not run: each answer marks its own with a nonce of its own', async () => {
  const seen = new Set<string>();
  for (const path of ['/en', '/zh/exercises/backprop-w1', '/en/learn/one-neuron', '/en/no-such-page.html', '/en']) {
    const { policy, body } = await policyOf(path);
    const nonce = nonceOf(policy.get('script-src'));
    expect(nonce, path).toBeDefined();
    seen.add(nonce ?? '');
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    for (const [name, value] of [
      ['object-src', "'none'"],
      ['frame-ancestors', "'none'"],
      ['base-uri', "'self'"],
    ] as const)
      expect(policy.get(name)).toBe(value);
  }
  expect(seen.size).toBe(5);
});

test('WebAssembly is compiled by the workers of the sandbox alone, and what the API answers can do nothing at all', async () => {
  const { url } = inject('app');
  const page = await policyOf('/en/exercises/sigmoid');
  expect(page.policy.get('script-src')).not.toContain('wasm');
  const [, version] = /\/sandbox\/([0-9a-f]{16})/.exec(page.body) ?? [];
  const worker = await policyOf(`/sandbox/${version}/browser-worker.js`);
  expect(worker.policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  expect(worker.policy.get('default-src')).toBe("'self'");
  expect((await policyOf('/api/health')).policy.get('default-src')).toBe("'none'");
  expect((await policyOf('/offline-worker.js')).policy.get('default-src')).toBe("'self'");
  // Without TLS there is nothing to insist on.
  expect((await fetch(url)).headers.has('strict-transport-security')).toBe(false);
});
