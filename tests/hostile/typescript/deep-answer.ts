// how: returns a list nested a hundred thousand levels deep
// expect: status=completed; output={"$":"too-large"}
function f(x: number): unknown {
  let deep: unknown[] = [];
  for (let i = 0; i < 1e5; i++) deep = [deep];
  return deep;
}
