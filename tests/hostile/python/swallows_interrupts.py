# how: Never ends, and catches whatever might be raised to end it.
# expect: status=time-limit
def f(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
