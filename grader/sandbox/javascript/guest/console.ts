/** @file Guest text, part 4: what the learner prints and traces, collected and capped inside the guest. */

/** Values traced in one call, and characters of a traced name. */
export const traceBounds = { entries: 200, name: 100 };

export const consoleAndTrace = String.raw`
let printed = '', room = Infinity, flooded = false;

function bytesOf(text) {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = apply(charCodeAt, text, [i]);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3; // half a pair: 2 of 4
  }
  return bytes;
}
function print(line) {
  const bytes = line.length > room ? line.length : bytesOf(line);
  if (flooded || bytes > room) {
    flooded = true;
    throw new NativeRangeError('this prints more than is allowed');
  }
  room -= bytes;
  printed += line;
}
function show(value, depth, budget) {
  if (--budget.nodes < 0) return '…';
  switch (typeof value) {
    case 'string': return depth === 0 ? value : stringify(cut(value, 10000));
    case 'number': return value === 0 && 1 / value < 0 ? '-0' : '' + value;
    case 'bigint': return value >= widest || value <= -widest ? 'BigInt' : apply(bigintText, value, []) + 'n';
    case 'symbol': return 'Symbol()';
    case 'function': return '[Function]';
    case 'object': return value === null ? 'null' : showObject(value, depth, budget);
    default: return '' + value;
  }
}
function showObject(value, depth, budget) {
  if (isProxy(value)) return '[Proxy]';
  const typed = apply(typedArrayName, value, []);
  const list = typed !== undefined || isArray(value);
  const name = typed !== undefined ? typed : list ? '' : className(value);
  const message = list ? undefined : ownValue(value, 'message');
  if (typeof message === 'string' && owns(value, 'stack')) return name + ': ' + cut(message, 10000);
  if (depth > 4) return '[' + (name || 'Array') + ']';
  const keys = list ? null : objectKeys(value);
  const length = typed !== undefined ? apply(typedArrayLength, value, []) : list ? value.length : keys.length;
  let text = '';
  for (let i = 0; i < length; i++) {
    if (i === 100) { text += ', … ' + (length - i) + ' more'; break; }
    const item = typed !== undefined ? value[i] : ownValue(value, list ? i : keys[i]);
    text += (i ? ', ' : '') + (list ? '' : cut(keys[i], 100) + ': ');
    text += item === accessor ? '[Getter]' : show(item, depth + 1, budget);
  }
  const prefix = name === '' || name === 'Object' ? '' : name + ' ';
  return prefix + (list ? '[' + (text && ' ' + text + ' ') + ']' : '{' + (text && ' ' + text + ' ') + '}');
}
function log(...values) {
  const budget = { __proto__: null, nodes: 2000 };
  let line = '';
  for (let i = 0; i < values.length; i++) line += (i ? ' ' : '') + show(values[i], 0, budget);
  print(line + '\n');
}
const guestConsole = {};
for (const name of ['log', 'info', 'warn', 'error', 'debug']) guestConsole[name] = log;
defineProperty(globalThis, 'console', hidden(guestConsole));

let traced = '', traces = 0;
defineProperty(globalThis, 'trace', hidden((name, value) => {
  if (traces >= ${traceBounds.entries}) return;
  try {
    const title = typeof name === 'string' ? cut(name, ${traceBounds.name}) : show(name, 1, { __proto__: null, nodes: 1 });
    const entry = '{"name":' + stringify(title) + ',"value":' + encode(value) + '}';
    traced += (traces === 0 ? '' : ',') + entry;
    traces++;
  } catch {}
}));
`;
