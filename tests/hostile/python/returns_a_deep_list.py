# how: An answer of 100,000 lists within each other, to overflow the stack of whoever writes or frees it.
# expect: status=completed; output={"$":"too-large"}
def f(x):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep
