// how: puts setters and values on Object.prototype and Array.prototype, where careless assignments would land
// expect: status=completed; output={"a":1,"b":[1,2]}
const names: any[] = [0, 1, 'value', 'get', 'set', 'n', 'nodes', 'characters', 'type', 'output', 'error', 'flooded', 'toJSON', '$'];
for (const prototype of [Array.prototype, Object.prototype])
  for (const key of names)
    Object.defineProperty(prototype, key, { __proto__: null, get: () => 9, set: () => {}, configurable: true } as any);
function f(x: number): unknown {
  console.log(1, [2], { c: 3 });
  return { a: 1, b: [1, 2] };
}
