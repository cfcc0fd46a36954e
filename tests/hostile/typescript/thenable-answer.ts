// how: returns a thenable, for hosts that await what they get
// expect: status=completed; output={"then":{"$":"other","type":"function"}}
function f(x: number): unknown {
  return { then(resolve: (value: number) => void) { resolve(0.5); for (;;) {} } };
}
