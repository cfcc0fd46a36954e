# how: The host's files, by every way that os and io have.
# expect: status=completed; output=[]
import io
import os


def f(x):
    read = []
    for attempt in (
        lambda: open("/etc/passwd").read(),
        lambda: io.FileIO("/proc/self/environ").read(),
        lambda: os.listdir("/"),
        lambda: os.stat("/etc"),
        lambda: os.scandir("."),
        lambda: os.readlink("/proc/self/exe"),
        lambda: os.read(3, 100),
        lambda: [os.read(file, 100) for file in range(4, 64)],
        lambda: os.getcwd(),
        lambda: open("/lib/python314.zip", "rb").read(),
    ):
        try:
            read.append(repr(attempt()))
        except OSError:
            pass
    return read
