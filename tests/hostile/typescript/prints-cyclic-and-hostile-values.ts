// how: prints cycles, proxies and getters that throw, to break the printing
// expect: status=completed; output=1
function f(x: number): number {
  const cyclic: any = { list: [] };
  cyclic.list.push(cyclic);
  const proxy = new Proxy({}, { get() { throw 1; }, ownKeys() { throw 2; }, getPrototypeOf() { throw 3; } });
  const getter = { get a() { throw 4; }, toString() { throw 5; }, [Symbol.toPrimitive]() { throw 6; } };
  console.log(cyclic, proxy, getter, [proxy, getter], Object.create(proxy), new Array(2 ** 32 - 1), Symbol('s'));
  return 1;
}
