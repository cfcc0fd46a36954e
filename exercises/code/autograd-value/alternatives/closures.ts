export class Value {
  grad = 0;
  private pass = () => {};
  private children: Value[];
  constructor(data, ...children) {
    this.data = data;
    this.children = children;
  }
  add(other) {
    const out = new Value(this.data + other.data, this, other);
    out.pass = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }
  mul(other) {
    const out = new Value(this.data * other.data, this, other);
    out.pass = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }
  tanh() {
    const out = new Value(Math.tanh(this.data), this);
    out.pass = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }
  relu() {
    const out = new Value(Math.max(0, this.data), this);
    out.pass = () => {
      this.grad += out.data > 0 ? out.grad : 0;
    };
    return out;
  }
  backward() {
    const done = new Set();
    const order = [];
    (function visit(node) {
      if (done.has(node)) return;
      done.add(node);
      for (const child of node.children) visit(child);
      order.unshift(node);
    })(this);
    this.grad = 1;
    for (const node of order) node.pass();
  }
}
