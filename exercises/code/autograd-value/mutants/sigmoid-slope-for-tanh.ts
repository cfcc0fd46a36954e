class Value {
  data: number;
  grad = 0;
  parents: Value[];
  slopes: number[];

  constructor(data: number, parents: Value[] = [], slopes: number[] = []) {
    this.data = data;
    this.parents = parents;
    this.slopes = slopes;
  }

  add(other: Value): Value {
    return new Value(this.data + other.data, [this, other], [1, 1]);
  }

  mul(other: Value): Value {
    return new Value(this.data * other.data, [this, other], [other.data, this.data]);
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    return new Value(t, [this], [t * (1 - t)]);
  }

  relu(): Value {
    return this.data > 0 ? new Value(this.data, [this], [1]) : new Value(0, [this], [0]);
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (node: Value) => {
      if (seen.has(node)) return;
      seen.add(node);
      node.parents.forEach(visit);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) {
      node.parents.forEach((parent, i) => {
        parent.grad += node.slopes[i] * node.grad;
      });
    }
  }
}
