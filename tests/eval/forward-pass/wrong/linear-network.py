# expect: missing-activation
def neuron(inputs, weights, bias):
    total = bias
    for i in range(len(inputs)):
        total += inputs[i] * weights[i]
    return total

def forward(x1, x2, p):
    h1 = neuron([x1, x2], [p["w1"], p["w2"]], p["b1"])
    h2 = neuron([x1, x2], [p["w3"], p["w4"]], p["b2"])
    o1 = neuron([h1, h2], [p["w5"], p["w6"]], p["b3"])
    return {"h1": h1, "h2": h2, "o1": o1}
