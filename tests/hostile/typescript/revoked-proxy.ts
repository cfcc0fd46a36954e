// how: returns a proxy that throws at any touch
// expect: status=completed; output={"$":"other","type":"Proxy"}
function f(x: number): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}
