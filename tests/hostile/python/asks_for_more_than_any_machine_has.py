# how: A size that overflows before the host is ever asked.
# expect: status=memory-limit; error=MemoryError
def f(x):
    return [0] * (2**62 // 16) if False else "x" * (2**31 - 100)
