import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Response, Stored } from '#components/quiz/given-storage.ts';
import { type Failure, ResponseKeeper, type SaveBody } from '#components/quiz/response-keeper.ts';

/** A device's storage, shared by its tabs. */
class Device implements Storage {
  private readonly items = new Map<string, string>();
  full = false;
  get length() {
    return this.items.size;
  }
  clear = () => this.items.clear();
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => void this.items.delete(key);
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  };
}

const untouched: Stored = { id: 'a', response: null, flagged: false, revision: 0, savedAt: null, checked: false };

/** One item on a server that can be cut off. */
class Server {
  item: Stored = untouched;
  failure: Failure | null = null;
  over = false;
  bodies: SaveBody[] = [];
  load = async () => {
    if (this.failure === 'later') throw this.failure;
    return this.over ? null : [this.item];
  };
  save = async (_: string, body: SaveBody) => {
    if (this.failure) throw this.failure;
    this.bodies.push(body);
    const { response, flagged } = body;
    const changed = response !== undefined;
    const revision = this.item.revision + Number(changed);
    const savedAt = changed ? new Date().toISOString() : this.item.savedAt;
    this.item = { ...this.item, ...(changed && { response }), flagged, revision, savedAt };
    return { revision };
  };
}

function open(device: Device | null, server: Server) {
  const adopted: string[] = [];
  const onOver = vi.fn();
  const keeper = new ResponseKeeper({
    storage: device,
    attempt: 'attempt',
    stored: [server.item],
    load: server.load,
    save: server.save,
    failureOf: (error) => error as Failure,
    onChange: () => undefined,
    onAdopted: (item) => adopted.push(item),
    onOver,
  });
  return { keeper, adopted, onOver };
}

const typed = (text: string): Response => ({ typed: text });

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime('2026-11-24T09:00:00Z');
});
afterEach(() => vi.useRealTimers());

test('what is given is saved after a pause, the last of it only', async () => {
  const server = new Server();
  const { keeper } = open(new Device(), server);
  keeper.give('a', typed('1'));
  keeper.give('a', typed('12'));
  expect(keeper.state()).toBe('saving');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.bodies).toEqual([{ response: typed('12'), flagged: false, revision: 0 }]);
  expect(keeper.state()).toBe('saved');
});

test('a closed tab loses nothing that was given without a network', async () => {
  const [device, server] = [new Device(), new Server()];
  server.failure = 'later';
  const before = open(device, server).keeper;
  before.give('a', typed('0.13'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(before.state()).toBe('device');
  before.stop();
  server.failure = null;
  const { keeper } = open(device, server);
  expect(keeper.of('a')?.response).toEqual(typed('0.13'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.item.response).toEqual(typed('0.13'));
  expect(keeper.state()).toBe('saved');
});

test('once the network is back it is sent without being asked', async () => {
  const server = new Server();
  const { keeper } = open(null, server);
  server.failure = 'later';
  keeper.give('a', typed('0.13'));
  await vi.advanceTimersByTimeAsync(1_000);
  server.failure = null;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.item.response).toEqual(typed('0.13'));
  expect(keeper.state()).toBe('saved');
});

test('of two tabs the newest answer wins, and the other one hears of it', async () => {
  const server = new Server();
  const [one, two] = [open(new Device(), server), open(new Device(), server)];
  one.keeper.give('a', typed('1'));
  await vi.advanceTimersByTimeAsync(2_000);
  two.keeper.give('a', typed('2'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.item.response).toEqual(typed('2'));
  await one.keeper.refresh();
  expect(one.keeper.of('a')?.response).toEqual(typed('2'));
  expect(one.adopted).toEqual(['a']);
  expect(two.adopted).toEqual([]);
});

test('what was typed later here outlives an older answer from elsewhere', async () => {
  const server = new Server();
  const { keeper, adopted } = open(new Device(), server);
  server.item = { ...untouched, response: typed('old'), revision: 1, savedAt: '2026-11-24T08:00:00.000Z' };
  keeper.give('a', typed('new'));
  await keeper.refresh();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.item.response).toEqual(typed('new'));
  expect(adopted).toEqual([]);
});

test('half a formula is kept here, and never sent until it makes sense', async () => {
  const server = new Server();
  const { keeper } = open(new Device(), server);
  keeper.give('a', typed('2*('), false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.bodies).toEqual([]);
  expect(keeper.state()).toBe('unreadable');
  keeper.flag('a', true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.bodies).toEqual([{ flagged: true, revision: 0 }]);
  keeper.give('a', typed('2*(x)'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.item).toMatchObject({ response: typed('2*(x)'), flagged: true });
});

test('an answer that was checked elsewhere stays as it was checked', async () => {
  const server = new Server();
  const { keeper } = open(new Device(), server);
  server.failure = 'later';
  keeper.give('a', typed('second thoughts'));
  await vi.advanceTimersByTimeAsync(1_000);
  server.failure = null;
  server.item = {
    ...untouched,
    response: typed('first'),
    revision: 1,
    savedAt: '2026-11-24T08:59:00.000Z',
    checked: true,
  };
  await keeper.refresh();
  expect(keeper.of('a')?.response).toEqual(typed('first'));
});

test('when the time is up nothing is sent any more, and the page is told once', async () => {
  const server = new Server();
  const { keeper, onOver } = open(new Device(), server);
  server.failure = 'over';
  keeper.give('a', typed('late'));
  await vi.advanceTimersByTimeAsync(1_000);
  keeper.give('a', typed('later'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onOver).toHaveBeenCalledTimes(1);
  expect(server.bodies).toEqual([]);
});

test('what is typed while the last answers are on their way goes with them, not after the attempt is handed in', async () => {
  const server = new Server();
  const { keeper } = open(new Device(), server);
  keeper.give('a', typed('so'));
  const flushed = keeper.flush();
  keeper.give('a', typed('so it is'));
  expect(await flushed).toBe(true);
  expect(server.item.response).toEqual(typed('so it is'));
  const sent = server.bodies.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.bodies).toHaveLength(sent);
});

test('a full disk keeps nobody from answering', async () => {
  const [device, server] = [new Device(), new Server()];
  device.full = true;
  const { keeper } = open(device, server);
  keeper.give('a', typed('1'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.item.response).toEqual(typed('1'));
});

test('an item can be checked while what was given to another one is not saved yet', async () => {
  const keeper = new ResponseKeeper({
    storage: null,
    attempt: 'attempt',
    stored: [untouched, { ...untouched, id: 'b' }],
    load: () => Promise.resolve([]),
    save: (item) => (item === 'a' ? Promise.resolve({ revision: 1 }) : Promise.reject('later')),
    failureOf: (error) => error as Failure,
    onChange: () => undefined,
    onAdopted: () => undefined,
    onOver: () => undefined,
  });
  keeper.give('a', typed('0.13'));
  keeper.give('b', typed('half a sent'));
  expect(await keeper.flush('a')).toBe(true);
  expect(await keeper.flush()).toBe(false);
  keeper.stop();
});
