import math


def log_loss(ys, ps):
    """Return the mean log loss of the probabilities ps for the labels ys (0 or 1).

    ps[i] is the predicted probability that ys[i] is 1.
    """
    return 0.0
