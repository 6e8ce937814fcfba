def fit(alpha=1, max_iter=5):
    pass
fit(alhpa=2)
