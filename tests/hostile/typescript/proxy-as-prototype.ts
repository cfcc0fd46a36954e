// how: returns objects whose prototype and class are proxies with hostile traps
// expect: status=completed; output=[{"$":"other","type":"Object"},{"$":"other","type":"Object"}]
function f(x: number): unknown {
  const trap = new Proxy({}, { get() { for (;;) {} }, getPrototypeOf() { for (;;) {} }, getOwnPropertyDescriptor() { for (;;) {} } });
  const hostileClass = new Proxy(class {}, { get() { for (;;) {} }, getOwnPropertyDescriptor() { for (;;) {} } });
  return [Object.create(trap), Object.create({ constructor: hostileClass })];
}
