// how: looks for the harness through callers, callees and stack traces
// expect: status=completed; output=[]
function f(x: number): unknown {
  const found: string[] = [];
  (Error as any).stackTraceLimit = 100;
  (Error as any).prepareStackTrace = (_: unknown, frames: any) => { found.push(typeof frames); return frames; };
  for (const look of [() => (f as any).caller, () => (f as any).arguments, () => new Function('return arguments.callee.caller')()]) {
    try { if (look() != null) found.push(String(look)); } catch {}
  }
  if (/encode|describe|doors/.test(String(new Error('x').stack))) found.push('stack');
  return found;
}
