# how: Finalizers that run while the harness works or the interpreter is restored, and that print and raise.
# expect: status=completed; output=1
import sys
import weakref


class Haunting:
    def __del__(self):
        sys.exit(1)


def f(x):
    global ghost
    ghost = Haunting()
    ghost.cycle = ghost
    weakref.finalize(ghost, sys.exit, 2)
    Haunting()
    return 1
