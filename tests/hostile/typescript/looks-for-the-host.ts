// how: looks for every way out that Node, browsers and QuickJS shells have
// expect: status=completed; output=[]
function f(x: number): string[] {
  const names = ['process', 'require', 'module', 'Buffer', 'fetch', 'XMLHttpRequest', 'WebSocket', 'self', 'window', 'document',
    'std', 'os', 'scriptArgs', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'setTimeout', 'queueMicrotask', 'postMessage',
    'importScripts', 'performance', 'navigator', 'Deno', 'Bun', 'load', 'print', 'read', 'quit', 'gc', 'bjson', '__loadScript'];
  return names.filter((name) => name in globalThis || typeof (globalThis as any)[name] !== 'undefined');
}
