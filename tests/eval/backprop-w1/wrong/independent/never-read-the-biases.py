# expect: missing-bias
import math
def grad_w1(x1, x2, y, p):
    e = math.e
    h1 = 1/(1+e**(-(x1*p["w1"]+x2*p["w2"])))
    h2 = 1/(1+e**(-(x1*p["w3"]+x2*p["w4"])))
    o = 1/(1+e**(-(h1*p["w5"]+h2*p["w6"])))
    return 2*(o-y)*o*(1-o)*p["w5"]*h1*(1-h1)*x1
