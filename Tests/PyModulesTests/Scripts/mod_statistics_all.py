import statistics as st
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(d), st.fmean(d), st.median(d), st.median_low(d), st.median_high(d), st.mode(d), st.multimode([1, 1, 2, 2]), st.pstdev(d), st.stdev(d), st.pvariance(d), st.variance(d), st.quantiles(d), st.quantiles(d, n=10, method="inclusive"), st.geometric_mean([1, 2, 4]), st.harmonic_mean([1, 2, 4]), st.mean([0.1, 0.2, 0.3]), st.mean([1, 2]), st.correlation([1, 2, 3], [1, 2, 4]), st.covariance([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 7]), st.mode("aab"), st.median([1.5, 2]), st.fmean([1, 2], weights=[1, 3]), sep="\n")
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: st.mean([])); t(lambda: st.median([])); t(lambda: st.stdev([1])); t(lambda: st.mode([])); t(lambda: st.variance([])); t(lambda: st.mean(["a"])); t(lambda: st.correlation([1], [1])); t(lambda: st.quantiles([1], n=0));
