# Runs in the booting interpreter after modules.py: takes away the means to load other modules, and gives the remaining
# ones a calm surface (no environment, no waiting).
import gc, linecache, sys, zipimport

# Loaded on the way, of no use to a learner. What is still needed inside keeps its own reference.
unwanted = 'gc importlib.util posix signal subprocess threading zipimport zlib'.split()


def close_doors():
    import builtins, io, os, time

    class NothingElse:
        @staticmethod
        def find_spec(name, path=None, target=None):
            return None

    sys.meta_path[:] = [NothingElse]
    sys.path[:] = []
    sys.path_hooks[:] = []
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()
    linecache.clearcache()
    for name in unwanted:
        sys.modules.pop(name, None)
    # Hooks into the interpreter would run learner code inside the harness.
    for name in ('settrace', 'setprofile', '_settraceallthreads', '_setprofileallthreads', 'addaudithook', 'monitoring'):
        delattr(sys, name)
    os.environ.clear()
    sys.argv[:] = ['solution.py']

    def sleep(seconds, /):
        """Returns at once: nothing in the sandbox has to be waited for."""
        if seconds < 0:
            raise ValueError('sleep length must be non-negative')

    time.sleep = sleep
    builtins.exit = builtins.quit = sys.exit
    sys.stdin = sys.__stdin__ = io.StringIO('')
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding='utf-8', errors='backslashreplace', line_buffering=True)


close_doors()
