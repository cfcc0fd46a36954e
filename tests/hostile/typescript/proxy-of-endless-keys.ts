// how: hides a proxy with a million keys inside ordinary values
// expect: status=completed; output=[{"a":{"$":"other","type":"Proxy"}}]
function f(x: number): unknown {
  const handler = {
    ownKeys: () => Array.from({ length: 1e6 }, (_, i) => 'k' + i),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 0.5 }),
  };
  return [{ a: new Proxy({}, handler) }];
}
