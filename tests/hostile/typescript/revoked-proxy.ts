// how: returns a proxy that throws at any touch
// expect: completed {"$":"other","type":"Proxy"}
function f(x: number): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}
