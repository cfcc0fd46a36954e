from math import cos, exp, sin

shapes = {'sin(x)': sin, 'cos(x)': cos, 'exp(x)': exp}


def read_term(text):
    sign = -1.0 if text.startswith('-') else 1.0
    first, star, shape = text.removeprefix('-').partition('*')
    try:
        number = float(first)
    except ValueError:
        number, shape = 1.0, text.removeprefix('-')
    else:
        shape = shape if star else 'x^0'
    if shape == 'x':
        return sign * number, 1
    if shape in shapes:
        return sign * number, shapes[shape]
    if len(shape) == 3 and shape.startswith('x^') and shape[2].isdecimal():
        return sign * number, int(shape[2])
    raise ValueError('f must be a sum of terms such as 3*x^2, sin(x), cos(x), exp(x)')


def read(text):
    return [read_term(term) for term in text.replace(' - ', ' + -').split(' + ')]


def function(terms):
    def f(x):
        if isinstance(x, bool) or not isinstance(x, (int, float)):
            raise TypeError('f takes a number, not ' + type(x).__name__)
        value = 0.0
        for number, shape in terms:
            value += number * (x ** shape if isinstance(shape, int) else shape(x))
        return value

    f.__qualname__ = 'f'
    return f


def drive(numerical_gradient, f, x, h):
    return ask(numerical_gradient, function(ask(read, f)), x, h)
