config = {"alpha": 0.1, "l1_ratio": 0.5}
def read(name):
    return config[name]
values = {k: read(k) for k in ["alpha", "lambda"]}
