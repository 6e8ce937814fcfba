// Whoever imports PenalizedRegression also sees Matrix.
@_exported import DenseLinearAlgebra
