def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

import statistics as s
a = [1, 2, 3, 4, 4]; b = [2.5, 3.25, 5.5, 11.25, 11.75]
for f in [s.mean, s.fmean, s.median, s.median_low, s.median_high, s.mode, s.multimode, s.stdev, s.pstdev, s.variance, s.pvariance, s.geometric_mean, s.harmonic_mean, s.quantiles]:
    for d in [a, b, [1, 3], [0.1] * 3, [5], [], ['a'], [1e300, 1e300], [True, False, True], range(10)]:
        print(f.__name__, end=' '); t(f, d)
print(s.quantiles(b, n=10), s.quantiles(b, n=4, method='inclusive'), s.correlation([1, 2, 3], [1, 2.5, 3]), s.correlation([1, 2, 3, 4], [1, 4, 9, 16], method='ranked'), s.covariance([1, 2, 3], [1, 5, 7]), s.linear_regression([1, 2, 3], [2, 4, 6.5]), s.mode('aabbb'), s.fmean([1, 2], weights=[3, 1]), s.variance(b, xbar=6.85), s.harmonic_mean([40, 60], weights=[5, 30]))
t(s.quantiles, [1, 2], n=0); t(s.correlation, [1], [1]); t(s.linear_regression, [1, 1], [1, 2]); t(s.harmonic_mean, [-1]); t(s.correlation, [1, 2], [1]); t(s.mean, 5); t(s.correlation, [1, 1], [1, 2])
x = [(i * 7919 % 1009) / 97 for i in range(200)]
print(s.mean(x), s.stdev(x), s.pvariance(x), s.median(x), s.fmean(x), s.variance(x), s.quantiles(x, n=7))
try:
    s.mean([])
except s.StatisticsError as e: print(isinstance(e, ValueError), e)
