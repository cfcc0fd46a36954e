from math import exp

def sgd_step(x1, x2, y, p, learning_rate):
    def neuron(a, b, name_a, name_b, bias):
        return 1 / (1 + exp(-(p[name_a] * a + p[name_b] * b + p[bias])))

    def slope(a):
        return a * (1 - a)

    h1 = neuron(x1, x2, "w1", "w2", "b1")
    h2 = neuron(x1, x2, "w3", "w4", "b2")
    o1 = neuron(h1, h2, "w5", "w6", "b3")
    k = learning_rate * 2 * (y - o1) * slope(o1)
    k1 = k * p["w5"] * slope(h1)
    k2 = k * p["w6"] * slope(h2)
    moved = dict(p)
    moved.update(w5=p["w5"] + k * h1, w6=p["w6"] + k * h2, b3=p["b3"] + k)
    moved.update(w1=p["w1"] + k1 * x1, w2=p["w2"] + k1 * x2, b1=p["b1"] + k1)
    moved.update(w3=p["w3"] + k2 * x1, w4=p["w4"] + k2 * x2, b2=p["b2"] + k2)
    return moved
