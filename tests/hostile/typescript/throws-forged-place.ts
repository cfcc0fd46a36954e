// how: forges the stack of its error to point far outside the file
// expect: status=runtime-error
function f(x: number): unknown {
  const error = new Error('x');
  error.stack = '    at f (solution.ts:99999:1)\n    at harness.js:1:1\n'.repeat(10_000);
  throw error;
}
