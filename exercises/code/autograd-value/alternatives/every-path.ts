function Value(data) {
  this.data = data;
  this.grad = 0;
  this.links = [];
}

const made = (data, ...links) => Object.assign(new Value(data), { links });

Value.prototype.add = function (other) {
  return made(this.data + other.data, [this, 1], [other, 1]);
};
Value.prototype.mul = function (other) {
  return made(this.data * other.data, [this, other.data], [other, this.data]);
};
Value.prototype.tanh = function () {
  const t = Math.tanh(this.data);
  return made(t, [this, (1 - t) * (1 + t)]);
};
Value.prototype.relu = function () {
  return this.data < 0 ? made(0, [this, 0]) : made(this.data, [this, 1]);
};
Value.prototype.backward = function (contribution = 1) {
  this.grad += contribution;
  for (const [node, slope] of this.links) node.backward(contribution * slope);
};
