# how: Many small objects of different kinds, so that no single request is large.
# expect: status=memory-limit|time-limit
def f(x):
    kept = {}
    number = 0
    while True:
        kept[number] = {number, str(number), (number, float(number))}
        number += 1
