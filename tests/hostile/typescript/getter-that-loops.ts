// how: returns an object whose getter never returns
// expect: completed {"a":{"$":"other","type":"getter"}}
function f(x: number): unknown {
  return { get a() { for (;;) {} } };
}
