// how: leaves poisoned prototypes, globals and a changed clock for the next submission
// expect: status=completed; output=true
(globalThis as any).left = 1;
(Object.prototype as any).left = 1;
Math.random = () => 0.5;
Math.tanh = () => 0.5;
Date.now = () => 0;
function f(x: number): boolean {
  return (globalThis as any).left === 1;
}
