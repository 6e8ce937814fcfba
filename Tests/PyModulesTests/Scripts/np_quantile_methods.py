import numpy as np

rng = np.random.default_rng(3)
x = rng.standard_normal(300)
e = rng.exponential(2, 77)
k = rng.integers(0, 30, 200)
kk = rng.integers(0, 4, 500)
a = np.array([[1.0, 4, 2], [8, 5, 7]])
w = [1, 2, 3]
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf'), np.percentile([3, 1, 2, 8, 9], 30, method='inverted_cdf')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf'), np.percentile([3.0, 1, 2, 8], 30, method='inverted_cdf')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf'), np.percentile([5], 30, method='inverted_cdf')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf'), np.percentile([1.0, np.nan, 3], 30, method='inverted_cdf')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf'), np.percentile([True, False, True], 30, method='inverted_cdf')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='inverted_cdf')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='inverted_cdf')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf'), np.percentile([3, 1, 2, 8, 9], 30, method='averaged_inverted_cdf')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf'), np.percentile([3.0, 1, 2, 8], 30, method='averaged_inverted_cdf')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf'), np.percentile([5], 30, method='averaged_inverted_cdf')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf'), np.percentile([1.0, np.nan, 3], 30, method='averaged_inverted_cdf')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf'), np.percentile([True, False, True], 30, method='averaged_inverted_cdf')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='averaged_inverted_cdf')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='averaged_inverted_cdf')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation'), np.percentile([3, 1, 2, 8, 9], 30, method='closest_observation')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation'), np.percentile([3.0, 1, 2, 8], 30, method='closest_observation')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation'), np.percentile([5], 30, method='closest_observation')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation'), np.percentile([1.0, np.nan, 3], 30, method='closest_observation')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation'), np.percentile([True, False, True], 30, method='closest_observation')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='closest_observation')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='closest_observation')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf'), np.percentile([3, 1, 2, 8, 9], 30, method='interpolated_inverted_cdf')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf'), np.percentile([3.0, 1, 2, 8], 30, method='interpolated_inverted_cdf')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf'), np.percentile([5], 30, method='interpolated_inverted_cdf')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf'), np.percentile([1.0, np.nan, 3], 30, method='interpolated_inverted_cdf')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf'), np.percentile([True, False, True], 30, method='interpolated_inverted_cdf')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='interpolated_inverted_cdf')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='interpolated_inverted_cdf')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen'), np.percentile([3, 1, 2, 8, 9], 30, method='hazen')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen'), np.percentile([3.0, 1, 2, 8], 30, method='hazen')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen'), np.percentile([5], 30, method='hazen')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen'), np.percentile([1.0, np.nan, 3], 30, method='hazen')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen'), np.percentile([True, False, True], 30, method='hazen')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='hazen')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='hazen')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull'), np.percentile([3, 1, 2, 8, 9], 30, method='weibull')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull'), np.percentile([3.0, 1, 2, 8], 30, method='weibull')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull'), np.percentile([5], 30, method='weibull')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull'), np.percentile([1.0, np.nan, 3], 30, method='weibull')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull'), np.percentile([True, False, True], 30, method='weibull')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='weibull')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='weibull')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear'), np.percentile([3, 1, 2, 8, 9], 30, method='linear')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear'), np.percentile([3.0, 1, 2, 8], 30, method='linear')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear'), np.percentile([5], 30, method='linear')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear'), np.percentile([1.0, np.nan, 3], 30, method='linear')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear'), np.percentile([True, False, True], 30, method='linear')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='linear')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='linear')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased'), np.percentile([3, 1, 2, 8, 9], 30, method='median_unbiased')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased'), np.percentile([3.0, 1, 2, 8], 30, method='median_unbiased')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased'), np.percentile([5], 30, method='median_unbiased')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased'), np.percentile([1.0, np.nan, 3], 30, method='median_unbiased')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased'), np.percentile([True, False, True], 30, method='median_unbiased')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='median_unbiased')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='median_unbiased')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased'), np.percentile([3, 1, 2, 8, 9], 30, method='normal_unbiased')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased'), np.percentile([3.0, 1, 2, 8], 30, method='normal_unbiased')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased'), np.percentile([5], 30, method='normal_unbiased')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased'), np.percentile([1.0, np.nan, 3], 30, method='normal_unbiased')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased'), np.percentile([True, False, True], 30, method='normal_unbiased')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='normal_unbiased')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='normal_unbiased')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower'), np.percentile([3, 1, 2, 8, 9], 30, method='lower')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower'), np.percentile([3.0, 1, 2, 8], 30, method='lower')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower'), np.percentile([5], 30, method='lower')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower'), np.percentile([1.0, np.nan, 3], 30, method='lower')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower'), np.percentile([True, False, True], 30, method='lower')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='lower')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='lower')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher'), np.percentile([3, 1, 2, 8, 9], 30, method='higher')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher'), np.percentile([3.0, 1, 2, 8], 30, method='higher')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher'), np.percentile([5], 30, method='higher')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher'), np.percentile([1.0, np.nan, 3], 30, method='higher')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher'), np.percentile([True, False, True], 30, method='higher')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='higher')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='higher')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint'), np.percentile([3, 1, 2, 8, 9], 30, method='midpoint')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint'), np.percentile([3.0, 1, 2, 8], 30, method='midpoint')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint'), np.percentile([5], 30, method='midpoint')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint'), np.percentile([1.0, np.nan, 3], 30, method='midpoint')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint'), np.percentile([True, False, True], 30, method='midpoint')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='midpoint')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='midpoint')
# %%
np.quantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest'), np.percentile([3, 1, 2, 8, 9], 30, method='nearest')
# %%
np.nanquantile([3, 1, 2, 8, 9], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest')
# %%
np.quantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest'), np.percentile([3.0, 1, 2, 8], 30, method='nearest')
# %%
np.nanquantile([3.0, 1, 2, 8], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest')
# %%
np.quantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest'), np.percentile([5], 30, method='nearest')
# %%
np.nanquantile([5], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest')
# %%
np.quantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest'), np.percentile([1.0, np.nan, 3], 30, method='nearest')
# %%
np.nanquantile([1.0, np.nan, 3], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest')
# %%
np.quantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest'), np.percentile([True, False, True], 30, method='nearest')
# %%
np.nanquantile([True, False, True], [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1], method='nearest')
# %%
np.quantile(a, [0.3, 0.6], axis=1, method='nearest')
# %%
np.quantile(a, 0.5, method='x')
