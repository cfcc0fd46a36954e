# how: Searches the frames above it for the right answer; only inputs are ever there.
# expect: status=completed; output=false
import sys


def f(x):
    seen, frame = [], sys._getframe()
    while frame is not None:
        seen.append(repr(frame.f_locals) + repr(frame.f_globals))
        frame = frame.f_back
    return "0.6224" + "5933" in "".join(seen)
