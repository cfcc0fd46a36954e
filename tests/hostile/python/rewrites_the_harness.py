# how: Climbs to the harness's frame and functions and changes all it finds there.
# expect: status=runtime-error|completed|internal-error; verdict=error
import sys
import types


def f(x):
    frame = sys._getframe().f_back
    harness = []
    while frame is not None:
        harness.append(frame)
        frame = frame.f_back
    for each in harness:
        for value in list(each.f_locals.values()):
            if isinstance(value, types.FunctionType):
                value.__code__ = (lambda *args: b'{"output":0.6224593312018546,"trace":[]}').__code__ if not value.__closure__ else value.__code__
                for cell in value.__closure__ or ():
                    cell.cell_contents = None
    return 0
