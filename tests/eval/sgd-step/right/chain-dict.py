import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: math.exp(z) / (1 + math.exp(z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    out = (2, o1 - y, o1, 1 - o1)
    up, down = out + (p["w5"], h1, 1 - h1), out + (p["w6"], h2, 1 - h2)
    chains = {
        "w1": up + (x1,), "w2": up + (x2,), "b1": up,
        "w3": down + (x1,), "w4": down + (x2,), "b2": down,
        "w5": out + (h1,), "w6": out + (h2,), "b3": out,
    }
    return {name: p[name] - learning_rate * math.prod(chain) for name, chain in chains.items()}
