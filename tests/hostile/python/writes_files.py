# how: Leaves a file for the next submission.
# expect: status=runtime-error; error=PermissionError; line=4
def f(x):
    with open("/tmp/left_behind", "w") as file:
        file.write("secret")
