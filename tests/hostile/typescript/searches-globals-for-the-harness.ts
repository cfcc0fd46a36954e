// how: walks everything reachable from the global object, looking for expected values or private parts
// expect: status=completed; output=[]
function f(x: number): unknown {
  const seen = new Set<unknown>();
  const found: string[] = [];
  const walk = (value: any, path: string, depth: number) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value) || depth > 6) return;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      const name = String(key);
      if (/expected|harness|proxies|budget|describe|collect|room|outgoing/i.test(name)) found.push(path + '.' + name);
      try { walk(value[key], path + '.' + name, depth + 1); } catch {}
    }
    walk(Object.getPrototypeOf(value), path + '.[[Prototype]]', depth + 1);
  };
  walk(globalThis, 'globalThis', 0);
  return found;
}
