Lasso = 1
model = lasso(alpha=1)
