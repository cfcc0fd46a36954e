# expect: missing-input-in-chain
import math
def sig(z):
    return 1.0/(1.0+math.exp(-z))
def dsig(z):
    return sig(z)*(1-sig(z))

def grad_w1(x1, x2, y, p):
    w1,w2,w3,w4,w5,w6 = [p["w%d" % i] for i in range(1,7)]
    b1,b2,b3 = p["b1"],p["b2"],p["b3"]
    sum_h1 = w1*x1+w2*x2+b1
    sum_h2 = w3*x1+w4*x2+b2
    sum_o1 = w5*sig(sum_h1)+w6*sig(sum_h2)+b3
    y_pred = sig(sum_o1)
    d_L_d_ypred = -2*(y-y_pred)
    d_ypred_d_h1 = w5*dsig(sum_o1)
    d_h1_d_w1 = dsig(sum_h1)
    return d_L_d_ypred*d_ypred_d_h1*d_h1_d_w1
