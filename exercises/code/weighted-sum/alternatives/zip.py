weighted_sum = lambda x, w, b: sum(wi * xi for wi, xi in zip(w, x)) + b
