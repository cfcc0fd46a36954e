// how: returns what the sandbox itself uses to tell of special values
// expect: status=completed; output=[{"$":"other","type":"Object"},{"$":"other","type":"Object"}]
function f(x: number): unknown {
  return [{ $: 'nan' }, { $: 'other', type: 'Date' }];
}
