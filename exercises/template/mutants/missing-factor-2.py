def template_entry(x):
    return x
