# how: Closes the output for good; the next submission must be able to print.
# expect: status=completed; output=1
import os
import sys


def f(x):
    sys.stdout.close()
    sys.stderr.detach()
    os.close(1)
    return 1
