# how: Fills memory, catches every MemoryError and goes on for ever.
# expect: status=time-limit|memory-limit
def f(x):
    kept = []
    while True:
        try:
            while True:
                kept.append(bytearray(100_000))
        except MemoryError:
            continue
