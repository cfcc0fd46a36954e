import { once } from 'node:events';
import { get } from 'node:http';
import { expect, test } from 'vitest';
import { listen, stopListening } from '#scripts/listen.ts';

const host = '127.0.0.1';

test('a taken port is told in one line that says what to do', async () => {
  const { server, port } = await listen({ host, port: 0 }, (_, response) => response.end());
  const second = listen({ host, port }, (_, response) => response.end());
  await expect(second).rejects.toMatchObject({
    name: 'PlainError',
    message: `Port ${port} on 127.0.0.1 is taken: stop the program that uses it, or set PORT to another one.`,
  });
  await stopListening(server);
});

test('an address of another machine is told in one line', async () => {
  const elsewhere = listen({ host: '192.0.2.1', port: 0 }, () => {});
  await expect(elsewhere).rejects.toThrow(/does not have: set HOST to one it has/);
});

test('a request that runs when the server stops is answered first', async () => {
  const { server, port } = await listen({ host, port: 0 }, () => {});
  const asked = once(server, 'request');
  const answer = once(get({ host, port }), 'response');
  const [, running] = await asked;
  const stopped = stopListening(server);
  running.end('done');
  const [response] = await answer;
  expect((await response.toArray()).join('')).toBe('done');
  await stopped;
});

test('a stream that never ends does not keep the server from stopping', async () => {
  const { server, port } = await listen({ host, port: 0 }, (_, response) => response.write('endless'));
  const [response] = await once(get({ host, port }), 'response');
  const cut = once(response, 'error');
  response.resume();
  await stopListening(server);
  expect((await cut)[0].code).toBe('ECONNRESET');
});
