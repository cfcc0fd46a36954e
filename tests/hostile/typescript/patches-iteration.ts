// how: replaces iterators and species, which spread, for-of and destructuring use
// expect: status=completed; output=[1,2,3]
(Array.prototype as any)[Symbol.iterator] = function* () { yield 0.5; };
(String.prototype as any)[Symbol.iterator] = function* () { yield '0.5'; };
Object.defineProperty(Array, Symbol.species, { get() { throw new Error('species'); } });
(Object.getPrototypeOf([].values()) as any).next = () => ({ done: true });
function f(x: number): number[] {
  return [1, 2, 3];
}
