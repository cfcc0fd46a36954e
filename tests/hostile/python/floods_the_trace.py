# how: Traces without end, with large values and a hostile name; only 200 are kept and nothing is raised.
# expect: status=completed; output=1
class Name(str):
    def __str__(self):
        raise ValueError

    __len__ = __getitem__ = __hash__ = __eq__ = __str__


def f(x):
    for number in range(5_000):
        trace(Name("n"), [number] * 1_000)
        trace("n" * 100_000, object())
    return 1
