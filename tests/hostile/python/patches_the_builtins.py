# how: Replaces the builtins that a harness is likely to use.
# expect: status=completed; output=0; verdict=fail
import builtins


def forged(*args, **kwargs):
    return 0.6224593312018546


for name in "abs bool compile dict exec float getattr id int isinstance iter len list max min range repr round str tuple type".split():
    setattr(builtins, name, forged)
builtins.BaseException = builtins.Exception = builtins.__build_class__ = builtins.__import__ = None


def f(x):
    return 0
