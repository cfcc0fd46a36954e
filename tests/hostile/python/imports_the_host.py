# how: The ways into JavaScript that Pyodide gives Python.
# expect: status=completed; output=[]
import importlib


def f(x):
    found = []
    for name in "js pyodide pyodide_js pyodide.ffi pyodide.code _pyodide _pyodide_core micropip".split():
        try:
            importlib.import_module(name)
            found.append(name)
        except ImportError:
            pass
    return found
