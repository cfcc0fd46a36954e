# Runs last before the freeze: whatever the preparation left in `__main__` goes, garbage too, and the rest is told to
# the garbage collector as permanent, so that it looks at learner objects only.
def finish(modules, collect, freeze):
    modules.pop('__main__').__dict__.clear()
    collect()
    freeze()


finish(sys.modules, gc.collect, gc.freeze)
