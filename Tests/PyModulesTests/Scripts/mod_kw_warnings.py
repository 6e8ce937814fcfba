import warnings


def f(x):
    warnings.warn("first", stacklevel=2)
    warnings.warn("second", UserWarning, stacklevel=1)
    warnings.warn(RuntimeWarning("third"))
    return x


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    f(1)
print([(str(w.message), w.category.__name__) for w in caught], len(caught))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", category=UserWarning, lineno=0, append=False)
    warnings.filterwarnings("ignore", message="sec", category=UserWarning)
    f(1)
print([str(w.message) for w in caught])
with warnings.catch_warnings(record=True, action="always", category=Warning):
    f(2)
with warnings.catch_warnings():
    warnings.resetwarnings()
    warnings.simplefilter("error", category=RuntimeWarning)
    warnings.filterwarnings(action="ignore", category=UserWarning, module="", lineno=0, append=True)
    try:
        f(3)
    except RuntimeWarning as error:
        print("raised", error)
with warnings.catch_warnings(record=True) as caught:
    warnings.filterwarnings("once", message="again")
    for k in range(3):
        warnings.warn("again and again", FutureWarning)
print(len(caught), caught[0].category)
for call in (
    lambda: warnings.warn("x", category=int),
    lambda: warnings.simplefilter("never"),
    lambda: warnings.filterwarnings("ignore", message=3),
    lambda: warnings.warn(),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


class Mine(UserWarning):
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("own", Mine, source=None)
print(caught[0].category.__name__, issubclass(Mine, Warning), isinstance(caught[0].message, Mine))
