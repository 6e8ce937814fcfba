import numpy as np
def t(g):
    try: print(g())
    except AssertionError as e: print(e)
    except Exception as e: print(type(e).__name__, e)
T = np.testing
t(lambda: T.assert_allclose([1, 2], [1, 2 + 1e-9])); t(lambda: T.assert_allclose([1, 2.0], [1, 3.0])); t(lambda: T.assert_allclose(1, 2, rtol=0.1)); t(lambda: T.assert_allclose([1, np.nan], [1, 2])); t(lambda: T.assert_allclose([1, 2], [1, 2, 3])); t(lambda: T.assert_array_equal([1, 2], [1, 3])); t(lambda: T.assert_equal(1, 2)); t(lambda: T.assert_almost_equal(1.0, 1.1)); t(lambda: T.assert_array_almost_equal([1.0], [1.1])); t(lambda: T.assert_allclose([1.0], [1.5], atol=1, err_msg="no")); t(lambda: T.assert_allclose([1.0], [3.5], atol=1, err_msg="because")); t(lambda: T.assert_array_less([1], [0]))
