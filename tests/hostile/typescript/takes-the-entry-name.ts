// how: exports under the name by which the host fetches the entry
// expect: status=syntax-error
export function f(x: number): number {
  return x;
}
export { f as chainrule$entry };
