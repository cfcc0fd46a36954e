# how: Never finishes loading.
# expect: status=time-limit
while True:
    pass


def f(x):
    return x
