/// Names that numpy has and that cells do not, each with what to do instead.
enum NumPyRefusals {
  static let reasons: [String: String] = {
    var reasons: [String: String] = [
      "matrix": "use np.array and the operator @",
      "mat": "use np.array and the operator @",
      "asmatrix": "use np.asarray and the operator @",
      "bmat": "use np.block or np.concatenate",
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
      "round_": "numpy 2 has np.round", "row_stack": "numpy 2 has np.vstack",
      "find_common_type": "numpy 2 has np.result_type",
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
    for name in [
      "busday_offset", "busdaycalendar", "is_busday", "datetime_as_string", "datetime_data",
    ] {
      reasons[name] = "dates are not part of arrays here"
    }
    for name in ["complex256", "sort_complex"] {
      reasons[name] = "complex numbers are not part of arrays here"
    }
    for name in [
      "getbufsize", "setbufsize", "geterrcall", "seterrcall", "little_endian", "test", "typecodes",
      "sctypeDict", "ScalarType", "dtypes", "core", "emath", "typing", "record",
    ] {
      reasons[name] = reasons[name] ?? "it is not part of cells"
    }
    for name in ["ctypeslib", "f2py", "get_include", "show_config", "show_runtime", "info"] {
      reasons[name] = "lessons cannot reach the machine"
    }
    for name in [
      "frexp", "ldexp", "gcd", "lcm", "i0", "bartlett", "blackman", "hamming", "hanning", "kaiser",
      "einsum_path", "packbits", "unpackbits", "bitwise_count", "spacing", "isnat",
      "rollaxis", "mask_indices", "tril_indices_from", "triu_indices_from", "diag_indices_from",
      "logaddexp2", "unstack",
      "cumulative_sum", "cumulative_prod", "unique_all",
      "unique_counts", "unique_inverse", "unique_values", "common_type", "mintypecode",
      "min_scalar_type", "typename", "busday_count", "require", "fromstring",
      "frombuffer", "bytes_", "void", "nested_iters", "flatiter", "broadcast", "from_dlpack",
    ] {
      reasons[name] = reasons[name] ?? "it is not part of cells"
    }
    return reasons
  }()

  /// Attributes that arrays, numbers and types have in numpy and that cells do not.
  static let attributes: [String: String] = {
    var reasons: [String: String] = [:]
    for name in ["data", "ctypes", "dump", "dumps", "tofile", "tobytes", "to_device", "device"] {
      reasons[name] = "lessons cannot reach the machine: use tolist() for plain numbers"
    }
    for name in ["byteswap", "getfield", "setfield", "newbyteorder", "byteorder", "isnative"] {
      reasons[name] = "the bytes of elements are not part of cells"
    }
    for name in [
      "argsort", "base", "choose", "compress", "diagonal", "fill", "flags", "flat", "put", "resize",
      "searchsorted", "setflags", "strides", "swapaxes", "take", "trace", "view", "denominator",
      "numerator", "conjugate", "squeeze", "ravel", "flatten", "reshape", "transpose",
    ] {
      reasons[name] = "make it an array first: np.asarray(x)"
    }
    for name in [
      "identity", "ntypes", "resolve_dtypes", "signature", "types", "alignment", "descr", "fields",
      "hasobject", "isalignedstruct", "isbuiltin", "metadata", "names", "ndim", "num", "shape",
      "subdtype", "mT",
    ] {
      reasons[name] = "it is not part of cells"
    }
    return reasons
  }()

  /// Functions of `numpy.testing` that cells do not have.
  static let testing: [String: String] = {
    var reasons = [
      "assert_": "write assert condition", "assert_raises": "write try and except",
      "assert_raises_regex": "write try and except",
      "assert_warns": "write with warnings.catch_warnings(record=True)",
      "assert_no_warnings": "write with warnings.catch_warnings(record=True)",
      "suppress_warnings": "write with warnings.catch_warnings()",
      "clear_and_catch_warnings": "write with warnings.catch_warnings()",
      "assert_string_equal": "write assert a == b",
      "assert_approx_equal": "use np.testing.assert_allclose",
      "assert_array_almost_equal_nulp": "use np.testing.assert_allclose",
      "assert_array_max_ulp": "use np.testing.assert_allclose",
      "assert_array_compare": "use np.testing.assert_array_equal",
    ]
    for name in [
      "BLAS_SUPPORTS_FPE", "HAS_LAPACK64", "HAS_REFCOUNT", "IS_64BIT", "IS_EDITABLE",
      "IS_INSTALLED", "IS_MUSL", "IS_PYPY", "IS_PYSTON", "IS_WASM", "IgnoreException",
      "KnownFailureException", "NOGIL_BUILD", "NUMPY_ROOT", "SkipTest", "TestCase",
      "assert_no_gc_cycles", "break_cycles", "build_err_msg", "check_support_sve",
      "decorate_methods", "extbuild", "jiffies", "measure", "memusage", "overrides",
      "print_assert_equal", "run_threaded", "rundocs", "runstring", "tempdir", "temppath", "test",
      "verbose",
    ] {
      reasons[name] = "it tests numpy itself: cells have assert and np.testing.assert_allclose"
    }
    return reasons
  }()
}
