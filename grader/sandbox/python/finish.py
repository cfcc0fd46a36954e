# Runs last before the freeze: whatever the preparation left in `__main__` goes, garbage too, and the rest is told to
# the garbage collector as permanent, so that it looks at learner objects only.
def finish(modules, collect, freeze):
    namespace = modules.pop('__main__').__dict__
    namespace.clear()
    # What C code imports while the harness runs goes through here: a copy, which no learner can patch.
    namespace['__builtins__'] = dict(modules['builtins'].__dict__)
    collect()
    freeze()


finish(sys.modules, gc.collect, gc.freeze)
