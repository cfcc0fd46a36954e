from math import tanh

sigmoid = lambda z: (1 + tanh(z / 2)) / 2
