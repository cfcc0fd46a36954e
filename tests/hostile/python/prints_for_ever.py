# how: Prints small lines without end.
# expect: status=output-limit|time-limit
def f(x):
    while True:
        print("y")
