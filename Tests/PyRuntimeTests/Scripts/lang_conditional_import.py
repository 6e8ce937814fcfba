try:
    import nosuchmodule
except ModuleNotFoundError as e:
    print(e, e.__class__.__mro__[1].__name__)
try:
    from nosuch.deep import thing
except ImportError as e:
    print(e)
