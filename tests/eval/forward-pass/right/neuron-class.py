import math

class Neuron:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def feedforward(self, inputs):
        total = sum(w * i for w, i in zip(self.weights, inputs)) + self.bias
        return 1 / (1 + math.exp(-total))

def forward(x1, x2, p):
    h1 = Neuron([p["w1"], p["w2"]], p["b1"]).feedforward([x1, x2])
    h2 = Neuron([p["w3"], p["w4"]], p["b2"]).feedforward([x1, x2])
    o1 = Neuron([p["w5"], p["w6"]], p["b3"]).feedforward([h1, h2])
    return {"o1": o1, "h2": h2, "h1": h1}
