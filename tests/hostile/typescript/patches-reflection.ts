// how: replaces Reflect, Object, Array and WeakSet functions that a harness would lean on
// expect: status=completed; output={"a":[1]}
const { ownKeys } = Reflect;
const owners: any[] = [Object, Array, Object.prototype, WeakSet.prototype, WeakMap.prototype, Function.prototype, String.prototype,
  Number, Number.prototype, BigInt.prototype, Array.prototype, Object.getPrototypeOf(Float64Array.prototype), Reflect];
const fake = () => 0.5;
for (let i = 0; i < owners.length; i++) {
  const keys = ownKeys(owners[i]);
  for (let k = 0; k < keys.length; k++) {
    try { if (keys[k] !== 'constructor') owners[i][keys[k]] = fake; } catch {}
  }
}
function f(x: number): unknown {
  return { a: [1] };
}
