/** @file Reverse mode: walks an expression from its result back to its leaves, multiplying local gradients along the way. */
import type { Value } from '#grader/autograd/value.ts';

/** Every node `result` depends on, each once, operands before what is computed from them, `result` last. */
export function tape(result: Value): Value[] {
  const order: Value[] = [];
  const seen = new Set([result]);
  // An explicit stack: long training runs make graphs far deeper than the call stack.
  const stack = [{ node: result, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const parent = top.node.parents[top.next++];
    if (!parent) {
      order.push(top.node);
      stack.pop();
    } else if (!seen.has(parent)) {
      seen.add(parent);
      stack.push({ node: parent, next: 0 });
    }
  }
  return order;
}

/** ∂result/∂node for every node of the tape except constants. The graph itself is left untouched. */
export function backward(result: Value): Map<Value, number> {
  const grads = new Map<Value, number>([[result, 1]]);
  for (const node of tape(result).reverse()) {
    const grad = grads.get(node) ?? 0;
    node.parents.forEach((parent, i) => {
      if (parent.op === 'constant') return;
      // A node used several times collects the gradient of each use.
      grads.set(parent, (grads.get(parent) ?? 0) + grad * (node.localGrads[i] ?? 0));
    });
  }
  return grads;
}

/** ∂result/∂leaf by name; 0 for a leaf that `result` does not depend on. */
export function gradients<Key extends string>(
  result: Value,
  leaves: Readonly<Record<Key, Value>>,
): Record<Key, number> {
  const grads = backward(result);
  const named: Partial<Record<Key, number>> = {};
  for (const key in leaves) named[key] = grads.get(leaves[key]) ?? 0;
  return named as Record<Key, number>;
}
