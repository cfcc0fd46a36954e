# how: One request for nearly the whole 32-bit address space.
# expect: status=memory-limit; error=MemoryError; line=4
def f(x):
    return len(bytearray(2**31 - 1))
