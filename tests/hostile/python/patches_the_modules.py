# how: Replaces the functions of json, os, sys, traceback, math and io that a harness is likely to use.
# expect: status=completed; output=0; verdict=fail
import io
import json
import math
import os
import sys
import traceback


def forged(*args, **kwargs):
    return 0.6224593312018546


for module in (io, json, json.decoder, json.encoder, json.scanner, math, os, traceback):
    for name in list(vars(module)):
        if callable(getattr(module, name)):
            setattr(module, name, forged)
sys.stdout = sys.stderr = sys.__stdout__ = sys.excepthook = sys.unraisablehook = forged
sys.modules.clear()


def f(x):
    return 0
