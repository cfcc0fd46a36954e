from operator import add, mul

binary = {'+': add, '*': mul}
unary = ('tanh', 'relu')


def read(step, nodes):
    name, _, right = step.partition(' = ')
    left, _, rest = right.partition(' ')
    sign, _, other = rest.partition(' ')
    if sign in binary and left in nodes and other in nodes:
        return name, sign, (nodes[left], nodes[other])
    kind, inner = right[:4], right[5:-1]
    if kind in unary and right == kind + '(' + inner + ')' and inner in nodes:
        return name, kind, (nodes[inner],)
    raise ValueError('a step must look like v1 = a * b, v2 = v1 + c, v3 = tanh(v2) or v4 = relu(v3)')


def compute(kind, operands):
    if kind in binary:
        return binary[kind](*operands)
    return getattr(operands[0], kind)()


def drive(Value, leaves, steps):
    nodes = {name: ask(Value, data) for name, data in leaves.items()}
    out = None
    for step in steps:
        name, kind, operands = ask(read, step, nodes)
        out = nodes[name] = ask(compute, kind, operands)
    ask(lambda: out.backward())
    return {
        'data': {name: ask(getattr, node, 'data') for name, node in nodes.items()},
        'grad': {name: ask(getattr, node, 'grad') for name, node in nodes.items()},
    }
