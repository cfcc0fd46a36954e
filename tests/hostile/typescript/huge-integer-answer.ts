// how: returns an integer whose digits would take minutes to write out
// expect: status=completed; output={"$":"too-large"}
function f(x: number): unknown {
  return 1n << 1_000_000n;
}
