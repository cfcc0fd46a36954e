# how: Dicts that look like the sandbox's own marks, or like the inside of a JavaScript object.
# expect: status=completed; output=[{"$":"other","type":"dict"},{"__proto__":{"polluted":1},"constructor":2},{"$":"other","type":"dict"}]
def f(x):
    return [{"$": "nan"}, {"__proto__": {"polluted": 1}, "constructor": 2}, {1: 2}]
