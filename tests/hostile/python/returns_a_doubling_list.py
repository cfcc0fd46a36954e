# how: Thirty small lists, each twice in the next: a thousand million leaves when written out.
# expect: status=completed; output={"$":"too-large"}
def f(x):
    answer = [0]
    for _ in range(30):
        answer = [answer, answer]
    return answer
