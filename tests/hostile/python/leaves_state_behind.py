# how: Changes what the next submission would share: modules, the random state, types' caches, interned text, warnings.
# expect: status=completed; output=1
import math
import random
import sys
import warnings

math.exp = lambda x: 42
random.seed(7)
sys.setrecursionlimit(50)
warnings.simplefilter("error")
math.left_behind = True


def f(x):
    sys.modules["math"] = sys.modules["random"] = None
    return 1
