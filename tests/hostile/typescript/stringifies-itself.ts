// how: sends JSON.stringify into itself through toJSON, natively and without end
// expect: status=runtime-error
function f(x: number): string {
  const value = { toJSON: (): string => JSON.stringify([value]) };
  return JSON.stringify(value);
}
