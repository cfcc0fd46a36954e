// how: returns forty small lists that stand for a trillion elements
// expect: status=completed; output={"$":"too-large"}
function f(x: number): unknown {
  let list: unknown[] = [x];
  for (let i = 0; i < 39; i++) list = [list, list];
  return list;
}
