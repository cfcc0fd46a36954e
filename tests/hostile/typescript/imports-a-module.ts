// how: imports Node’s file system
// expect: runtime-error ImportError
import fs from 'node:fs';
export function f(x: number): string {
  return fs.readFileSync('/etc/passwd', 'utf8');
}
