const { apply } = Reflect;
const { keys } = Object;
const { exec } = RegExp.prototype;
const NativeTypeError = TypeError;
const pattern = /^(\w+) = (?:(\w+) ([+*]) (\w+)|(tanh|relu)\((\w+)\))$/;

type Nodes = Record<string, unknown>;

function read(step: string, nodes: Nodes): { name: string; method: string; operands: string[] } {
  const found = apply(exec, pattern, [step]);
  const left = found && (found[2] || found[6]);
  if (!found || !(left in nodes) || (found[4] && !(found[4] in nodes)))
    throw new NativeTypeError('a step must look like v1 = a * b, v2 = v1 + c, v3 = tanh(v2) or v4 = relu(v3)');
  const method = found[5] || (found[3] === '+' ? 'add' : 'mul');
  return { name: found[1], method, operands: found[4] ? [left, found[4]] : [left] };
}

function object(nodes: Nodes, name: string, origin: string): any {
  const node: any = nodes[name];
  if (node === null || typeof node !== 'object')
    throw new NativeTypeError(origin + ' must give a Value, not ' + (node === null ? 'null' : typeof node));
  return node;
}

function send(node: any, method: string, values: unknown[]): unknown {
  const found = node[method];
  if (typeof found !== 'function') throw new NativeTypeError('Value has no method ' + method);
  return apply(found, node, values);
}

function field(node: any, name: string): unknown {
  const value = node[name];
  if (value === undefined) throw new NativeTypeError('Value has no field ' + name);
  return value;
}

function drive(Value: new (data: number) => unknown, leaves: Record<string, number>, steps: string[]) {
  const nodes: Nodes = { __proto__: null };
  const data: Nodes = {};
  const grad: Nodes = {};
  const leafNames = keys(leaves);
  for (let i = 0; i < leafNames.length; i++) {
    const name = leafNames[i];
    nodes[name] = ask(() => new Value(leaves[name]));
  }
  let last = '';
  for (let i = 0; i < steps.length; i++) {
    const { name, method, operands } = ask(() => read(steps[i], nodes));
    nodes[name] = ask(() => {
      const values = operands.length === 2 ? [nodes[operands[1]]] : [];
      return send(object(nodes, operands[0], operands[0]), method, values);
    });
    ask(() => object(nodes, name, method));
    last = name;
  }
  ask(() => send(object(nodes, last, last), 'backward', []));
  const names = keys(nodes);
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    data[name] = ask(() => field(nodes[name], 'data'));
    grad[name] = ask(() => field(nodes[name], 'grad'));
  }
  return { data, grad };
}
