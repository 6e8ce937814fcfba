// PenalizedRegression
