import math

made = []


class Value:
    def __init__(self, data, *sources):
        self.data = float(data)
        self.grad = 0.0
        self.sources = sources
        made.append(self)

    def __add__(self, other):
        return Value(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other.data), (other, self.data))

    def tanh(self):
        return Value(math.tanh(self.data), (self, 1 / math.cosh(self.data) ** 2))

    def relu(self):
        return Value(max(self.data, 0.0), (self, float(self.data > 0)))

    def backward(self):
        for value in made:
            value.grad = 0.0
        self.grad = 1.0
        for value in reversed(made):
            for source, slope in value.sources:
                source.grad += slope * value.grad
