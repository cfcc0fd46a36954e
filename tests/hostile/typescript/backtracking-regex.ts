// how: lets a regular expression backtrack exponentially, outside the bytecode loop
// expect: status=time-limit
function f(x: number): boolean {
  return /^(a+)+$/.test('a'.repeat(40) + 'b');
}
