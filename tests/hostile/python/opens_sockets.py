# how: The network, by the modules for it.
# expect: status=completed; output=[]
def f(x):
    found = []
    for name in "socket ssl urllib.request http.client asyncio select subprocess multiprocessing threading".split():
        try:
            __import__(name)
            found.append(name)
        except ImportError:
            pass
    return found
