# how: Leaves almost all allowed memory filled when it returns; the next submission must find it free.
# expect: status=completed output=62914560
def f(x):
    global kept
    kept = bytearray(60 * 2**20)
    for place in range(0, len(kept), 4096):
        kept[place] = 255
    return len(kept)
