// how: returns an object with a toJSON that claims another value
// expect: status=completed; output={"toJSON":{"$":"other","type":"function"}}
function f(x: number): unknown {
  return { toJSON() { return 0.5; } };
}
