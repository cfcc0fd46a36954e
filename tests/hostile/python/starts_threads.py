# how: A thread that goes on after the answer.
# expect: status=runtime-error; error=RuntimeError
import _thread


def f(x):
    def endless():
        while True:
            pass

    _thread.start_new_thread(endless, ())
    return 1
