/// Names that numpy has and that cells do not, each with what to do instead.
enum NumPyRefusals {
  static let reasons: [String: String] = {
    var reasons: [String: String] = [
      "matrix": "use np.array and the operator @",
      "mat": "use np.array and the operator @",
      "asmatrix": "use np.asarray and the operator @",
      "bmat": "use np.block or np.concatenate",
      "block": "use np.concatenate, np.vstack and np.hstack",
      "fft": "Fourier transforms need complex numbers, which arrays do not hold here",
      "ma": "masked arrays are not part of cells: use np.nan with np.nanmean and its like",
      "polynomial": "use np.polyfit, np.polyval and np.poly1d",
      "nditer": "loop over the elements, or use whole-array expressions",
      "frompyfunc": "use np.vectorize",
      "histogram2d": "use np.histogram along each axis",
      "histogramdd": "use np.histogram along each axis",
      "apply_over_axes": "apply the function for one axis after the other",
      "datetime64": "dates are not part of arrays here",
      "timedelta64": "dates are not part of arrays here",
      "chararray": "use a list of texts",
      "char": "use Python's own string methods in a list comprehension",
      "strings": "use Python's own string methods in a list comprehension",
      "rec": "use a dict of arrays",
      "recarray": "use a dict of arrays",
      "product": "numpy 2 has np.prod",
      "cumproduct": "numpy 2 has np.cumprod",
      "alltrue": "numpy 2 has np.all",
      "sometrue": "numpy 2 has np.any",
      "trapz": "numpy 2 has np.trapezoid",
      "in1d": "numpy 2 has np.isin",
      "float_": "numpy 2 has np.float64",
      "Inf": "numpy 2 has np.inf", "Infinity": "numpy 2 has np.inf", "NaN": "numpy 2 has np.nan",
      "NAN": "numpy 2 has np.nan", "infty": "numpy 2 has np.inf",
      "float": "use Python's own float, or np.float64",
      "int": "use Python's own int, or np.int64", "object": "use Python's own object",
      "complex": "complex numbers are not part of arrays here", "msort": "use np.sort(a, axis=0)",
      "round_": "numpy 2 has np.round", "find_common_type": "numpy 2 has np.result_type",
    ]
    for name in [
      "load", "save", "savez", "savez_compressed", "loadtxt", "savetxt", "genfromtxt", "fromfile",
      "memmap", "DataSource", "fromregex", "open_memmap",
    ] {
      reasons[name] = "cells cannot reach files; write the numbers into the cell with np.array"
    }
    for name in [
      "float32", "float16", "half", "single", "longdouble", "float128",
    ] {
      reasons[name] = "arrays hold float64 here: use np.float64 or float"
    }
    for name in [
      "int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64", "uint", "short", "intc",
      "byte", "ubyte", "ushort", "uintc", "longlong", "ulonglong", "ulong", "uintp",
      "unsignedinteger",
    ] {
      reasons[name] = "arrays hold int64 here: use np.int64 or int"
    }
    for name in [
      "complex64", "complex128", "cdouble", "csingle", "clongdouble", "complexfloating", "angle",
      "iscomplex", "real_if_close", "unwrap",
    ] {
      reasons[name] = "complex numbers are not part of arrays here"
    }
    for name in ["ctypeslib", "f2py", "get_include", "show_config", "show_runtime", "info"] {
      reasons[name] = "lessons cannot reach the machine"
    }
    for name in [
      "frexp", "ldexp", "gcd", "lcm", "i0", "bartlett", "blackman", "hamming", "hanning", "kaiser",
      "einsum_path", "packbits", "unpackbits", "bitwise_count", "spacing", "isnat", "trim_zeros",
      "rollaxis", "mask_indices", "tril_indices_from", "triu_indices_from", "diag_indices_from",
      "place", "putmask", "copyto", "choose", "logaddexp2", "polydiv", "unstack", "matvec",
      "vecmat", "vecdot", "matrix_transpose", "cumulative_sum", "cumulative_prod", "unique_all",
      "unique_counts", "unique_inverse", "unique_values", "common_type", "mintypecode",
      "min_scalar_type", "typename", "busday_count", "put_along_axis", "require", "fromstring",
      "frombuffer", "bytes_", "void", "nested_iters", "flatiter", "broadcast", "from_dlpack",
    ] {
      reasons[name] = reasons[name] ?? "it is not part of cells"
    }
    return reasons
  }()
}
