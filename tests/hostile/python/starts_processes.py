# how: Shell commands and other processes.
# expect: status=completed; output=[]
import os


def f(x):
    done = []
    for start in (
        lambda: os.system("id > /tmp/escaped") == 0,
        lambda: os.popen("id").read(),
        lambda: os.fork() >= 0,
        lambda: os.execv("/bin/sh", ["sh"]),
        lambda: os.posix_spawn("/bin/sh", ["sh"], {}),
    ):
        try:
            if start():
                done.append(1)
        except Exception:
            pass
    return done
