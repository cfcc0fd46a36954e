# how: Calls an address with ctypes' engine, the way from Python to arbitrary machine code.
# expect: status=runtime-error|internal-error
import sys
from importlib.machinery import BuiltinImporter

sys.meta_path.insert(0, BuiltinImporter)
import _ctypes


def f(x):
    class Function(_ctypes.CFuncPtr):
        _flags_ = _ctypes.FUNCFLAG_CDECL

    return Function(1)()
