// how: returns an empty list that claims four billion elements
// expect: status=completed; output={"$":"too-large"}
function f(x: number): unknown {
  return new Array(2 ** 32 - 1);
}
