# how: Replaces what the harness joins its answer from, to answer with text of its own; a value is all it can forge.
# expect: status=completed|runtime-error|internal-error; verdict=error
import sys
import types


def f(x):
    frame = sys._getframe().f_back
    call = {name: value for name, value in frame.f_locals.items()}
    for value in call.values():
        if isinstance(value, types.FunctionType) and value.__closure__:
            for cell in value.__closure__:
                if callable(cell.cell_contents):
                    cell.cell_contents = lambda *args: '{"$":"nan","__proto__":{"polluted":true}}' * 1000
    return 0
