# Runs first in a booting interpreter: loads all modules that learner code may import.
import sys

allowed = '''
abc array bisect cmath collections collections.abc contextlib copy dataclasses datetime decimal enum fractions functools
heapq inspect io itertools json math numbers operator os pprint random re statistics string sys textwrap time traceback
types typing warnings weakref
'''.split()
# Loaded by the ones above only when they are first needed, so they must be there already.
needed_later = '''
_strptime annotationlib ast atexit encodings.ascii encodings.latin_1 encodings.utf_16 encodings.raw_unicode_escape
encodings.unicode_escape string.templatelib unicodedata
'''.split()
for name in allowed + needed_later:
    __import__(name)
