class Value:
    """A number that remembers how it was computed."""

    def __init__(self, data):
        self.data = data
        self.grad = 0.0

    def __add__(self, other):
        return Value(self.data + other.data)

    def __mul__(self, other):
        return Value(0.0)

    def tanh(self):
        return Value(0.0)

    def relu(self):
        return Value(0.0)

    def backward(self):
        """Give every Value that this one depends on its gradient: the slope of this Value along it."""
