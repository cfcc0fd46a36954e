# how: The garbage collector's list of all objects, harness included; the module is not there.
# expect: status=runtime-error; error=ModuleNotFoundError; line=3
import gc


def f(x):
    return len(gc.get_objects())
