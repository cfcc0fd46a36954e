# how: Initialises Pyodide's own core, whose functions call JavaScript.
# expect: status=runtime-error|internal-error
import sys
from importlib.machinery import BuiltinImporter

sys.meta_path.insert(0, BuiltinImporter)


def f(x):
    import _pyodide_core

    return str(_pyodide_core)
