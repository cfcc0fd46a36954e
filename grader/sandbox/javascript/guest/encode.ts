/** @file Guest text, part 3: the learner's values as exact JSON with tags (grader/plain.ts), without running code of theirs. */

/** Bounds on one value, and on everything a run sends out. Beyond them a value is `too-large` as a whole. */
export const encodeBounds = { depth: 40, nodes: 20_000, characters: 200_000, run: 3_000_000 };

export const encode = `
const tooLarge = { __proto__: null };
let outgoing = ${encodeBounds.run};

function encode(value) {
  try {
    const text = encodeNode(value, 0, { __proto__: null, nodes: ${encodeBounds.nodes}, characters: ${encodeBounds.characters} });
    if (text.length > outgoing) throw tooLarge;
    outgoing -= text.length;
    return text;
  } catch (error) {
    if (error === tooLarge) return '{"$":"too-large"}';
    throw error;
  }
}
function encodeNode(value, depth, budget) {
  if (--budget.nodes < 0 || depth > ${encodeBounds.depth}) throw tooLarge;
  switch (typeof value) {
    case 'number': return encodeNumber(value);
    case 'boolean': return value ? 'true' : 'false';
    case 'string': return encodeText(value, budget);
    case 'undefined': return '{"$":"undefined"}';
    case 'bigint': return encodeInteger(value);
    case 'object': return value === null ? 'null' : encodeObject(value, depth, budget);
    default: return other(typeof value);
  }
}
const other = (type) => '{"$":"other","type":"' + type + '"}';
function encodeNumber(value) {
  if (value !== value) return '{"$":"nan"}';
  if (value === Infinity) return '{"$":"infinity"}';
  if (value === -Infinity) return '{"$":"-infinity"}';
  return value === 0 && 1 / value < 0 ? '-0' : stringify(value);
}
function encodeText(value, budget) {
  budget.characters -= value.length;
  if (budget.characters < 0) throw tooLarge;
  return stringify(value);
}
// Writing out an integer takes time in the square of its length and cannot be interrupted.
const widest = 10n ** 1000n;
function encodeInteger(value) {
  if (value >= widest || value <= -widest) throw tooLarge;
  return '{"$":"integer","digits":"' + apply(bigintText, value, []) + '"}';
}
function encodeObject(value, depth, budget) {
  if (isProxy(value)) return other('Proxy');
  if (apply(typedArrayName, value, []) !== undefined) return encodeTyped(value, depth, budget);
  if (isArray(value)) return encodeList(value, depth, budget);
  const prototype = getPrototypeOf(value);
  if (prototype !== objectPrototype && prototype !== null) return other(className(value));
  return encodeRecord(value, depth, budget);
}
function encodeTyped(value, depth, budget) {
  const length = apply(typedArrayLength, value, []);
  if (length > budget.nodes) throw tooLarge;
  let text = '';
  for (let i = 0; i < length; i++) text += (i ? ',' : '') + encodeNode(value[i], depth + 1, budget);
  return '[' + text + ']';
}
function encodeProperty(object, key, depth, budget) {
  const value = ownValue(object, key);
  return value === accessor ? other('getter') : encodeNode(value, depth + 1, budget);
}
function encodeList(value, depth, budget) {
  const length = value.length;
  if (length > budget.nodes) throw tooLarge;
  let text = '';
  for (let i = 0; i < length; i++) text += (i ? ',' : '') + encodeProperty(value, i, depth, budget);
  return '[' + text + ']';
}
function encodeRecord(value, depth, budget) {
  if (owns(value, '$')) return other('Object');
  const keys = objectKeys(value);
  if (keys.length > budget.nodes) throw tooLarge;
  let text = '';
  for (let i = 0; i < keys.length; i++)
    text += (i ? ',' : '') + encodeText(keys[i], budget) + ':' + encodeProperty(value, keys[i], depth, budget);
  return '{' + text + '}';
}
`;
