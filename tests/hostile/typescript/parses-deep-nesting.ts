// how: makes the parsers of eval and of regular expressions recurse a hundred thousand levels
// expect: status=runtime-error
function f(x: number): number {
  try { new RegExp('('.repeat(1e5) + ')'.repeat(1e5)); } catch {}
  return eval('['.repeat(1e5) + ']'.repeat(1e5)).length;
}
