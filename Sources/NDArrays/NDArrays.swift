// NDArrays
