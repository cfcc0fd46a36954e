/** @file How the sandbox process is shut in on this machine: found by trying, once a process, and told in one line. */
import { type Found, probe } from './probe.ts';
import { bounds, type Closed, nobody, nothing, type Wall, walls } from './walls.ts';

export interface Isolation {
  /** What the process is started through; without any it is started as it is. */
  readonly prefix: readonly string[];
  /** What the kernel keeps from it. Node's permission model and WebAssembly stand before that. */
  readonly closed: Closed;
  /** The user it must have become, by number: null where there are no such users. */
  readonly user: number | null;
  /** In words, for whoever starts it. */
  readonly layers: readonly string[];
  /** In words, with the reason. */
  readonly missing: readonly string[];
}

/** Node's permission model under the name this version gives it; it shuts off files, child processes and add-ons. */
export const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const noSeccomp = 'seccomp (no tool applies a filter)';
const permissionClosesNetwork = process.allowedNodeEnvironmentFlags.has('--allow-net');

const kept = globalThis as typeof globalThis & { chainruleIsolation?: Promise<Isolation> };

/**
 * Tries what there is. The first call takes some 0.2 s, the others nothing: pages and scripts of one process share it.
 * Rejects when not even Node alone can be started; the next call tries again.
 */
export function isolation(): Promise<Isolation> {
  kept.chainruleIsolation ??= detect().catch((error: unknown) => {
    kept.chainruleIsolation = undefined;
    throw error;
  });
  return kept.chainruleIsolation;
}

/** The line that is printed at start. */
export function describe({ layers, missing }: Isolation): string {
  const lacking = missing.length > 0 ? ` Not available here: ${missing.join('; ')}.` : '';
  return `The grader child runs: ${layers.join('; ')}.${lacking}`;
}

/** Why a strict start is refused; null when the kernel closes both network and file system. */
export function refusal({ closed, missing }: Isolation): string | null {
  const open = [...(closed.network ? [] : ['the network']), ...(closed.files ? [] : ['the file system'])];
  if (open.length === 0) return null;
  const reasons = missing.filter((each) => each !== noSeccomp).join('; ');
  return `CHAINRULE_ISOLATION=strict: here the kernel does not keep the grader child from ${open.join(' and ')} (${reasons}). See docs/operations.md, or unset CHAINRULE_ISOLATION.`;
}

/** What was tried, with what it lets through; `missing` says why it is not more. */
interface Tried {
  readonly bounded: readonly Wall[];
  readonly wall: Wall | null;
  readonly found: Found;
  readonly missing: readonly string[];
}

async function detect(): Promise<Isolation> {
  const { bounded, wall, found, missing } = (await allAtOnce()) ?? (await oneByOne());
  const asRoot = process.getuid?.() === 0;
  const network = permissionClosesNetwork ? ', add-ons and network' : ' and add-ons';
  return {
    prefix: prefixOf(bounded, wall),
    closed: wall?.closes ?? nothing,
    user: found.user,
    layers: [
      'WebAssembly',
      `Node's ${permission} without files, processes${network}`,
      ...(asRoot && found.user === nobody ? ['user nobody'] : []),
      ...bounded.map(({ name }) => name),
      ...(wall ? [`${wall.name} without ${namesOf(wall.closes)}`] : []),
    ],
    missing: [
      ...missing,
      ...(process.platform === 'linux' ? [] : ['walls of the kernel (only on Linux)']),
      ...(asRoot && found.user === 0 ? ['another user than root (root may not change users here)'] : []),
      noSeccomp,
    ],
  };
}

const prefixOf = (bounded: readonly Wall[], wall: Wall | null) =>
  [...bounded, ...(wall ? [wall] : [])].flatMap(({ prefix }) => prefix ?? []);

const namesOf = ({ files }: Closed) => `network${files ? ', file system' : ''} and other processes`;

/** Everything there is behind the strongest wall, which most machines allow; null when they do not. */
async function allAtOnce(): Promise<Tried | null> {
  const wall = walls().find(({ prefix }) => prefix);
  if (!wall?.closes.files || bounds().some(({ prefix }) => !prefix)) return null;
  const found = await attempt(bounds(), wall);
  return typeof found === 'string' ? null : { bounded: bounds(), wall, found, missing: [] };
}

async function oneByOne(): Promise<Tried> {
  const missing: string[] = [];
  const bounded: Wall[] = [];
  for (const bound of bounds()) {
    const found = await attempt([], bound);
    if (typeof found === 'string') missing.push(`${bound.name} (${found})`);
    else bounded.push(bound);
  }
  const refused: string[] = [];
  for (const wall of walls()) {
    const found = await attempt(bounded, wall);
    if (typeof found !== 'string')
      return { bounded, wall, found, missing: [...missing, ...(wall.closes.files ? [] : refused)] };
    refused.push(`${wall.name} without ${namesOf(wall.closes)} (${found})`);
  }
  const found = await probe(prefixOf(bounded, null));
  if (typeof found === 'string') throw new Error(`The sandbox process cannot be started: ${found}.`);
  return { bounded, wall: null, found, missing: [...missing, ...refused] };
}

/** What the wall lets through, or why it is not to be used. */
async function attempt(bounded: readonly Wall[], wall: Wall): Promise<Found | string> {
  if (!wall.prefix) return 'its tool is not installed';
  const found = await probe(prefixOf(bounded, wall));
  if (typeof found === 'string') return found;
  const open = (['network', 'files', 'processes'] as const).filter((what) => wall.closes[what] && !found[what]);
  return open.length === 0 ? found : `it leaves open: ${open.join(', ')}`;
}
