// how: returns an object with a toJSON that claims another value
// expect: completed {"toJSON":{"$":"other","type":"function"}}
function f(x: number): unknown {
  return { toJSON() { return 0.5; } };
}
