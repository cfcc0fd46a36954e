# how: Never ends.
# expect: status=time-limit
def f(x):
    while True:
        pass
