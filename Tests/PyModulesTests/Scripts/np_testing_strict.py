import numpy as np
# %%
np.testing.assert_array_equal([1.0, 2.0], [1.0, 2.0], strict=True)
# %%
np.testing.assert_array_equal([1.0, 2.0], [1, 2], strict=True)
# %%
np.testing.assert_array_equal([1.0, 1.0], 1.0, strict=True)
# %%
np.testing.assert_array_equal([[1.0, 2.0]], [1.0, 2.0], strict=True)
# %%
np.testing.assert_allclose([1.0], [1], strict=True)
# %%
np.testing.assert_allclose([1.0, 2], [1.0, 2.1], strict=True)
# %%
np.testing.assert_allclose(3.0, np.array([3.0]), strict=True, err_msg='weights')
# %%
np.testing.assert_array_less([1.0], [2], strict=True)
# %%
np.testing.assert_array_less([1.0], [2.0], strict=True)
# %%
np.testing.assert_array_less([[1.0]], [2.0], strict=True)
# %%
np.testing.assert_equal(np.array([1.0]), np.array([1]), strict=True)
# %%
np.testing.assert_equal([1.0], [1], strict=True)
# %%
np.testing.assert_array_equal(['a'], ['b'], strict=True)
# %%
np.testing.assert_array_equal(['a'], ['ab'], strict=True)
# %%
np.testing.assert_array_equal([True], [1], strict=False)
