def standardize(values):
    """Return the values shifted and scaled so that their mean is 0 and their standard deviation 1."""
    return values
