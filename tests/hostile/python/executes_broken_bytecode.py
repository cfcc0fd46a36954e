# how: Bytecode made by hand that reads and writes past the interpreter's stack: a crash of CPython itself.
# expect: status=runtime-error|internal-error|completed|time-limit|memory-limit
def f(x):
    def victim(a=1, b=2):
        return a

    code = victim.__code__
    victim.__code__ = code.replace(co_code=bytes([83, 255, 84, 255, 100, 250] * 50), co_consts=(), co_stacksize=1)
    return victim()
