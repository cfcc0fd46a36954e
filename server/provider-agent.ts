/**
 * @file Connections to sign-on providers. Which addresses they ask us to call is theirs to say, so none may lead into the operator's own
 * network, unless the provider is in there itself.
 */
import 'server-only';
import { promises as dns, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { PassThrough } from 'node:stream';

/** What is nobody's address on the Internet: this host, private, shared and link-local networks, and ways to write them in IPv6. */
const inner = new BlockList();
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
])
  inner.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ...([
    ['::', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
  ] as const),
  ...([
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
])
  inner.addSubnet(network, prefix, 'ipv6');

/** @param address an IP address */
export const isInner = (address: string): boolean => inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

type Resolve = (host: string) => Promise<readonly LookupAddress[]>;
const resolveAll: Resolve = (host) => dns.lookup(host, { all: true });

/** Of an address, without the brackets of IPv6. */
const hostOf = (address: string): string => new URL(address).hostname.replace(/^\[|\]$/g, '');

/**
 * Where a host may be reached: only those addresses are connected to, so that a name cannot mean something else a moment later.
 * @param providers addresses that the operator has set
 */
export function reachable(providers: readonly string[], resolve: Resolve = resolveAll): Resolve {
  let known: Promise<boolean> | undefined;
  // Asked once: a provider that has been outside does not get inside by changing its name's address.
  const isInside = () => {
    known ??= Promise.all(providers.map((each) => resolve(hostOf(each)))).then((found) =>
      found.flat().some(({ address }) => isInner(address)),
    );
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return async (host) => {
    const inside = await isInside();
    const found = await resolve(host);
    if (!inside && found.some(({ address }) => isInner(address)))
      throw new Error(`${host} is in a private network, and the provider is not`);
    return found;
  };
}

/** An agent for requests to addresses of one protocol, `http:` or `https:`. */
export function guardedAgent(protocol: string, resolve: Resolve): http.Agent {
  const agent = protocol === 'https:' ? new https.Agent() : new http.Agent();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    resolve(options.host ?? '').then(
      (found) => {
        const socket = connect({ ...options, lookup: knowing(found) });
        if (socket) callback?.(null, socket);
      },
      // its type wants a stream even then
      (error) => callback?.(error, new PassThrough()),
    );
    return undefined;
  };
  return agent;
}

const knowing =
  (found: readonly LookupAddress[]): LookupFunction =>
  (_, { all }, callback) => {
    const [{ address = '', family = 4 } = {}] = found;
    if (all) callback(null, [...found]);
    else callback(null, address, family);
  };

const agents = new Map<string, http.Agent>();

/**
 * The process's agent for a provider. openid-client has one set of options for all providers, so each of them gets what all of them may.
 * @param providers addresses of all that are set up
 */
export function providerAgent(provider: string, providers: readonly string[]): http.Agent {
  const { protocol } = new URL(provider);
  const key = [protocol, ...providers].join(' ');
  const agent = agents.get(key) ?? guardedAgent(protocol, reachable(providers));
  agents.set(key, agent);
  return agent;
}
