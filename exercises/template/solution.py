def template_entry(x):
    return 2 * x
