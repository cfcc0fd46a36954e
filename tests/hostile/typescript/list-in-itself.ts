// how: returns a list that holds itself
// expect: completed {"$":"too-large"}
function f(x: number): unknown {
  const list: unknown[] = [];
  list.push(list, list);
  return list;
}
