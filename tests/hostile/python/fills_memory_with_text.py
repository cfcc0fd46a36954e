# how: Doubles a text until memory is full.
# expect: status=memory-limit; line=6
def f(x):
    text = "x"
    while True:
        text += text
