from math import tanh


class Value:
    """Sends each contribution all the way back by itself: slower, but right."""

    def __init__(self, data):
        self.data, self.grad, self.links = data, 0.0, []

    def made(self, data, *links):
        value = Value(data)
        value.links = links
        return value

    def __add__(self, other):
        return self.made(self.data + other.data, (self, 1), (other, 1))

    def __mul__(self, other):
        return self.made(self.data * other.data, (self, other.data), (other, self.data))

    def tanh(self):
        t = tanh(self.data)
        return self.made(t, (self, (1 - t) * (1 + t)))

    def relu(self):
        return self.made(self.data, (self, 1)) if self.data >= 0 else self.made(0, (self, 0))

    def backward(self, contribution=1.0):
        self.grad += contribution
        for node, slope in self.links:
            node.backward(contribution * slope)
