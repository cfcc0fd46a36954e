// Machines in a machine: network namespaces on a bridge, each with an address of its own and no other way out.
import { execFileSync } from 'node:child_process';

export interface Hosts {
  /** Of this machine on the bridge, and the range of all. */
  readonly network: { readonly address: string; readonly range: string };
  /** What starts a process in each of them. */
  readonly through: readonly (readonly string[])[];
  close(): void;
}

const bridge = 'chainrule0';
const subnet = '10.213.77';
const nameOf = (number: number) => `chainrule-${number}`;

const ip = (...args: string[]): void => void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });

function addHost(number: number): void {
  const [name, outer, inner] = [nameOf(number), `chainrule-o${number}`, `chainrule-i${number}`];
  const within = ['-n', name];
  ip('netns', 'add', name);
  ip('link', 'add', outer, 'type', 'veth', 'peer', 'name', inner);
  ip('link', 'set', inner, 'netns', name);
  ip('link', 'set', outer, 'master', bridge, 'up');
  ip(...within, 'addr', 'add', `${subnet}.${number + 1}/24`, 'dev', inner);
  ip(...within, 'link', 'set', inner, 'up');
  ip(...within, 'link', 'set', 'lo', 'up');
}

function quietly(...args: string[]): void {
  try {
    ip(...args);
  } catch {
    // it was never made
  }
}

/** @returns the hosts, or why there can be none here */
export function openHosts(count: number): Hosts | string {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const close = () => {
    // a namespace takes the pair of devices that reaches into it along
    for (const number of numbers) quietly('netns', 'del', nameOf(number));
    quietly('link', 'del', bridge);
  };
  if (process.platform !== 'linux') return 'network namespaces are Linux’s';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  close(); // those of a run that was killed
  try {
    ip('link', 'add', bridge, 'type', 'bridge');
    ip('addr', 'add', `${subnet}.1/24`, 'dev', bridge);
    ip('link', 'set', bridge, 'up');
    for (const number of numbers) addHost(number);
  } catch (error) {
    close();
    const [reason] = String(error instanceof Error ? error.message : error)
      .trim()
      .split('\n')
      .slice(-1);
    return `network namespaces cannot be made: ${reason}`;
  }
  const through = numbers.map((number) => ['ip', 'netns', 'exec', nameOf(number)]);
  return { network: { address: `${subnet}.1`, range: `${subnet}.0/24` }, through, close };
}
