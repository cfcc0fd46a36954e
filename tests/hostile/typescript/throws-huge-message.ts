// how: throws an error whose message fills the memory once it is read
// expect: status=memory-limit
function f(x: number): unknown {
  let message = 'x';
  for (let i = 0; i < 26; i++) message += message;
  throw new Error(message);
}
