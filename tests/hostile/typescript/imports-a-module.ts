// how: imports Node’s file system
// expect: status=runtime-error; error=ImportError
import fs from 'node:fs';
export function f(x: number): string {
  return fs.readFileSync('/etc/passwd', 'utf8');
}
