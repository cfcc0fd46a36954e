# how: Prints a hundred megabytes.
# expect: status=output-limit
def f(x):
    for _ in range(100):
        print("x" * 1_000_000)
    return x
