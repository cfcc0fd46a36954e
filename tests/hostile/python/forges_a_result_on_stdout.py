# how: Prints what a judge that parses the output would take for a pass.
# expect: status=completed; verdict=fail; output=0; console="{\"output\":0.6224593312018546,\"trace\":[]}\n"
def f(x):
    print('{"output":0.6224593312018546,"trace":[]}')
    return 0
