/**
 * What Enter puts into a program: a new line, indented as the one it ends, and one step further after `:` or an opening bracket.
 * @param before the text before the caret
 */
export function nextLine(before: string, language: 'python' | 'typescript'): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const opens = language === 'python' ? /[:([{]\s*$/ : /[([{]\s*$/;
  return `\n${indent}${opens.test(line) ? (language === 'python' ? '    ' : '  ') : ''}`;
}
