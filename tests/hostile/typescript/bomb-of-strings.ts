// how: keeps long texts until the memory is full
// expect: memory-limit
function f(x: number): number {
  const kept: string[] = [];
  for (let i = 0; ; i++) kept.push('x'.repeat(100_000) + i + String.fromCharCode(i % 60000));
}
