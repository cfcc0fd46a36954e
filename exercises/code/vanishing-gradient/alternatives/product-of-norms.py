from math import exp, hypot


def gradient_norms(x, y, layers):
    inputs, a = [], x
    for layer in layers:
        inputs.append(a)
        a = [1 / (1 + exp(-b - sum(w * v for w, v in zip(row, a)))) for row, b in zip(layer["w"], layer["b"])]

    # The entries are all the products of a δ and an input, so their norm is the product of the two lists' norms.
    norms = []
    upstream = [2 * (out - label) for out, label in zip(a, y)]
    for layer, before in zip(reversed(layers), reversed(inputs)):
        delta = [g * out * (1 - out) for g, out in zip(upstream, a)]
        norms.append(hypot(*delta) * hypot(*before))
        upstream = [sum(row[i] * d for row, d in zip(layer["w"], delta)) for i in range(len(before))]
        a = before
    return norms[::-1]
