# how: Puts the importer of built-in modules back and takes those that reach for processes, sockets and foreign code.
# expect: status=runtime-error|internal-error
import sys
from importlib.machinery import BuiltinImporter

sys.meta_path.insert(0, BuiltinImporter)
import _ctypes
import _posixsubprocess
import _socket


def f(x):
    _socket.socket().connect(("127.0.0.1", 80))
    _ctypes.dlopen("libc.so", 0)
    return 1
