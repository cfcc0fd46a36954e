from math import fabs

absolute_loss = lambda y, y_hat: fabs(y_hat - y)
