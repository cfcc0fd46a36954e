// how: returns a list that holds itself
// expect: status=completed; output={"$":"too-large"}
function f(x: number): unknown {
  const list: unknown[] = [];
  list.push(list, list);
  return list;
}
