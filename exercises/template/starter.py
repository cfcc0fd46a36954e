def template_entry(x):
    """Return the slope of x² at x."""
    return 0.0
