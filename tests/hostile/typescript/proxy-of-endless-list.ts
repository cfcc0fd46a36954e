// how: returns a proxy that claims to be a list of four billion right answers
// expect: status=completed; output={"$":"other","type":"Proxy"}
function f(x: number): unknown {
  return new Proxy([0.5], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : 0.5) });
}
