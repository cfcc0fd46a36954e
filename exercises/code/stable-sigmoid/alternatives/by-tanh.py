from math import tanh

stable_sigmoid = lambda z: (1 + tanh(z / 2)) / 2
