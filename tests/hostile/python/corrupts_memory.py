# how: Reads a made-up object at an address of its choice through bytecode without bounds, to reach all of linear memory.
# expect: status=runtime-error|internal-error|completed|time-limit|memory-limit
def f(x):
    import types

    fake = (b"\xff" * 3 + b"\x7f") * 64
    for shift in range(1, 200):
        def victim():
            return 1

        # LOAD_CONST with an index far past the constants, RETURN_VALUE.
        for opcode in (82, 83, 100):
            victim.__code__ = victim.__code__.replace(co_code=bytes([128, 0, opcode, shift, 35, 0]), co_consts=())
            result = victim()
            try:
                result.attribute = fake
            except Exception:
                pass
    return "survived"
