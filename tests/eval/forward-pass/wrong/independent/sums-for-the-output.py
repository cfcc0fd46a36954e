# expect: output-from-weighted-sums
import math
def sigmoid(z): return 1/(1+math.exp(-z))
def forward(x1, x2, p):
    s1 = p["w1"]*x1 + p["w2"]*x2 + p["b1"]
    s2 = p["w3"]*x1 + p["w4"]*x2 + p["b2"]
    s3 = p["w5"]*s1 + p["w6"]*s2 + p["b3"]
    return {"h1": sigmoid(s1), "h2": sigmoid(s2), "o1": sigmoid(s3)}
