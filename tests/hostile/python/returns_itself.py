# how: An answer that contains itself.
# expect: status=completed; output={"$":"too-large"}
def f(x):
    endless = []
    endless.append(endless)
    return endless
