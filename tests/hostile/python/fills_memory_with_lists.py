# how: Appends without end until memory is full.
# expect: status=memory-limit; error=MemoryError
def f(x):
    kept = []
    while True:
        kept.append([0] * 1_000_000)
