import numpy as np

# %%
np.testing.assert_allclose([1.0, 2], [1.0, 2 + 1e-9]); np.testing.assert_array_equal([1, 2], [1, 2]); np.testing.assert_equal(3, 3); np.testing.assert_almost_equal(1.0, 1.0 + 1e-9); np.testing.assert_array_almost_equal([1.0], [1.0 + 1e-8])
# %%
np.testing.assert_allclose([1., 2, 3], [1, 2, 4.])
# %%
np.testing.assert_allclose(1.0, 1.1)
# %%
np.testing.assert_allclose([1., 2], [1, 2, 4.])
# %%
np.testing.assert_array_equal([1, 2], [1, 3])
# %%
np.testing.assert_array_almost_equal([1., 2], [1, 3])
# %%
np.testing.assert_almost_equal(1.0, 2.0)
# %%
np.testing.assert_equal(1, 2)
# %%
np.testing.assert_equal([1, 2], [1, 3])
# %%
np.testing.assert_allclose([1., np.nan, 3], [1, 2, 4.])
# %%
np.testing.assert_allclose([1., 2, 3], [1, 2, 4.], err_msg='hello', rtol=1e-3)
# %%
np.testing.assert_allclose(np.arange(30.).reshape(3, 10), np.arange(30.).reshape(3, 10) * 1.1)
# %%
np.testing.assert_array_less([1, 5], [2, 3])
# %%
np.testing.assert_allclose([1.0], [1.05], atol=0.1); np.testing.assert_allclose([np.nan], [np.nan], equal_nan=True, verbose=True)
# %%
np.testing.assert_array_almost_equal([1.0], [1.01], decimal=1); np.testing.assert_almost_equal(1.0, 1.01, decimal=1); np.testing.assert_array_less([1], [2])
