// how: returns an object whose getter never returns
// expect: status=completed; output={"a":{"$":"other","type":"getter"}}
function f(x: number): unknown {
  return { get a() { for (;;) {} } };
}
