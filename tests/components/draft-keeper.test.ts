import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper, type KeeperOptions, type SaveState } from '#app/[locale]/exercises/[slug]/draft-keeper.ts';
import { DraftStorage } from '#app/[locale]/exercises/[slug]/draft-storage.ts';

/** A device's storage, and a server that counts revisions and can be cut off. */
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

class Server {
  source: string | null = null;
  revision = 0;
  updatedAt = '';
  down = false;
  refuses = false;
  saves: { source: string; revision: number | null }[] = [];
  load = async () => {
    if (this.down) throw new TypeError('Failed to fetch');
    const { source, revision, updatedAt } = this;
    return source === null ? [] : [{ language: 'python' as const, source, revision, updatedAt }];
  };
  save = async ({ source, revision }: { source: string; revision: number | null }) => {
    if (this.down) throw new TypeError('Failed to fetch');
    if (this.refuses) throw new Error('refused');
    this.saves.push({ source, revision });
    this.revision += 1;
    this.source = source;
    this.updatedAt = new Date().toISOString();
    return { revision: this.revision, updatedAt: this.updatedAt };
  };
}

const starter = { python: 'starter', typescript: 'starter' };

function open(device: Device, server: Server) {
  const states: SaveState[] = [];
  const adopted: [string, boolean][] = [];
  const storage = new DraftStorage(device, 'guest', 'sigmoid');
  const options: KeeperOptions = {
    storage,
    remote: server,
    starter,
    isFinal: (error) => error instanceof Error && error.message === 'refused',
    onState: (_, state) => states.push(state),
    onAdopted: (_, text, lost) => adopted.push([text, lost]),
  };
  return { keeper: new DraftKeeper(options), storage, states, adopted };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is typed is on the device at once and on the server a second later', async () => {
  const [device, server] = [new Device(), new Server()];
  const { keeper, states } = open(device, server);
  keeper.edit('python', 'one');
  expect(open(device, server).keeper.textOf('python')).toBe('one');
  expect(server.saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.saves).toEqual([{ source: 'one', revision: null }]);
  expect(states).toEqual(['saving', 'saved']);
});

test('a pause in typing makes one save, not one a keystroke, based on the revision before', async () => {
  const [device, server] = [new Device(), new Server()];
  const { keeper } = open(device, server);
  for (const text of ['o', 'on', 'one']) keeper.edit('python', text);
  await vi.advanceTimersByTimeAsync(1_000);
  keeper.edit('python', 'two');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.saves).toEqual([
    { source: 'one', revision: null },
    { source: 'two', revision: 1 },
  ]);
});

test('without a network nothing is lost: the text waits on the device and follows by itself', async () => {
  const [device, server] = [new Device(), new Server()];
  server.down = true;
  const { keeper, states } = open(device, server);
  keeper.edit('python', 'one');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(states.at(-1)).toBe('device');
  server.down = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([states.at(-1), server.source]).toEqual(['saved', 'one']);
});

test('a closed tab with an unsaved text sends it when the page is opened again', async () => {
  const [device, server] = [new Device(), new Server()];
  open(device, server).keeper.edit('python', 'one');
  vi.clearAllTimers();
  const again = open(device, server);
  await again.keeper.refresh();
  await vi.advanceTimersByTimeAsync(10);
  expect(server.source).toBe('one');
});

test("a second device's newer text is shown, and this device's unsaved one is set aside", async () => {
  const [device, server] = [new Device(), new Server()];
  const { keeper, storage, adopted } = open(device, server);
  server.down = true;
  keeper.edit('python', 'mine');
  await vi.advanceTimersByTimeAsync(1_000);
  server.down = false;
  await server.save({ source: 'theirs', revision: null });
  server.updatedAt = new Date(Date.now() + 60_000).toISOString();
  await keeper.refresh();
  expect(adopted).toEqual([['theirs', true]]);
  expect(storage.kept().map(({ source }) => source)).toEqual(['mine']);
  expect(keeper.textOf('python')).toBe('theirs');
});

test('back online an older unsaved text does not override what another device wrote later', async () => {
  const [device, server] = [new Device(), new Server()];
  const { keeper, storage } = open(device, server);
  keeper.edit('python', 'one');
  await vi.advanceTimersByTimeAsync(1_000);
  server.down = true;
  keeper.edit('python', 'older');
  await vi.advanceTimersByTimeAsync(30_000);
  server.down = false;
  await server.save({ source: 'newer', revision: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([keeper.textOf('python'), server.source]).toEqual(['newer', 'newer']);
  expect(storage.kept().map(({ source }) => source)).toEqual(['older']);
});

test('a reset keeps what it replaced', () => {
  const { keeper, storage } = open(new Device(), new Server());
  keeper.edit('python', 'mine');
  keeper.replace('python', 'starter');
  expect(storage.kept().map(({ source }) => source)).toEqual(['mine']);
});

test('a text the server will never take is not sent again and again', async () => {
  const [device, server] = [new Device(), new Server()];
  server.refuses = true;
  const { keeper, states } = open(device, server);
  keeper.edit('python', 'too long');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states).toEqual(['saving', 'refused']);
});

test('a device without room for storage still saves to the server', async () => {
  const [device, server] = [new Device(), new Server()];
  device.full = true;
  const { keeper } = open(device, server);
  keeper.edit('python', 'one');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.source).toBe('one');
});

test('looking is not saving: a visitor who types nothing leaves no draft behind', async () => {
  const server = new Server();
  const { keeper } = open(new Device(), server);
  await keeper.refresh();
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.saves).toEqual([]);
});
