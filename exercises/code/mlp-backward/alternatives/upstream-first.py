from math import exp


def mlp_backward(x, y, layers):
    inputs = []
    a = list(x)
    for layer in layers:
        inputs.append(a)
        a = [1 / (1 + exp(-b - sum(w * v for w, v in zip(row, a)))) for row, b in zip(layer["w"], layer["b"])]

    upstream = [2 * (out - label) for out, label in zip(a, y)]
    gradients = [None] * len(layers)
    for l in range(len(layers) - 1, -1, -1):
        w = layers[l]["w"]
        gradient_b = [upstream[k] * a[k] * (1 - a[k]) for k in range(len(a))]
        gradients[l] = {"b": gradient_b, "w": [[g * v for v in inputs[l]] for g in gradient_b]}
        upstream = [0.0] * len(inputs[l])
        for k in range(len(w)):
            for i in range(len(w[k])):
                upstream[i] += w[k][i] * gradient_b[k]
        a = inputs[l]
    return gradients
