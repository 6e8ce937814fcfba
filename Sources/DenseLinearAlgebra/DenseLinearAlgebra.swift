// DenseLinearAlgebra
