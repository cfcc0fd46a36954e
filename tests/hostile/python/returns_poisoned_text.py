# how: Text that databases refuse: NUL and half a surrogate pair.
# expect: status=completed; output="a\ufffdb\ufffd"
def f(x):
    return "a\0b\ud800"
