package import PyRuntime

/// The little of SciPy that searches over penalties and a look at residuals need, from `scipy.stats`.
package enum SciPyModules {
  /// The modules that cells can import.
  package static let table = ModuleTable(
    makers: [
      "scipy": { _ in
        let scipy = ModuleObject(
          "scipy", members: ["__version__": .string("1.18.1")],
          refusals: Dictionary(
            packages.map { ($0.key.replacing("scipy.", with: ""), $0.value) },
            uniquingKeysWith: { first, _ in first }))
        scipy.submodules = ["stats"]
        return scipy
      },
      "scipy.stats": { _ in
        var members: [String: Value] = [:]
        for family in families { members[family.name] = .object(family) }
        members["reciprocal"] = members["loguniform"]
        for function in MomentFunctions.all + [
          ProbabilityPlot.function, PearsonCorrelation.function,
        ] {
          members[function.name] = .object(function)
        }
        return ModuleObject("scipy.stats", members: members, refusals: statsRefusals)
      },
    ],
    refusals: packages)

  private static let packages: [String: String] = [
    "scipy.optimize": "it is not here: np.linalg.lstsq and the models of sklearn solve",
    "scipy.linalg": "np.linalg has the factorizations",
    "scipy.sparse": "sparse matrices are not here: arrays are dense",
    "scipy.special":
      "it is not here: 1 / (1 + np.exp(-z)) is expit, math.erf and math.gamma are in math",
    "scipy.spatial":
      "it is not here: np.linalg.norm(a[:, None] - b, axis=2) has the distances of all pairs",
    "scipy.interpolate": "it is not here: np.interp draws straight lines between points",
    "scipy.integrate": "it is not here: np.trapezoid adds up the area under points",
    "scipy.signal": "it is not here: np.convolve is", "scipy.fft": "it is not here",
    "scipy.cluster": "clustering is not here: the linear models are",
    "scipy.ndimage": "images are not here", "scipy.io": "cells read CSV files, with pd.read_csv",
  ]

  private static let test =
    "tests are not here: cross_val_score compares models on data they have not seen"

  private static let statsRefusals: [String: String] = [
    "spearmanr": "it is not here: np.corrcoef of pd.Series(x).rank() and pd.Series(y).rank()",
    "kendalltau": "it is not here: np.corrcoef of the ranks is Spearman's correlation",
    "linregress": "it is not here: np.polyfit(x, y, 1), or LinearRegression",
    "boxcox": "it is not here: np.log makes a skewed positive feature even",
    "yeojohnson": "it is not here: np.log1p makes a skewed feature even",
    "mode": "it is not here: pd.Series(x).mode()",
    "iqr": "it is not here: np.subtract(*np.percentile(x, [75, 25]))",
    "sem": "it is not here: x.std(ddof=1) / np.sqrt(len(x))",
    "describe": "it is not here: pd.Series(x).describe()",
    "multivariate_normal": "it is not here: np.random.multivariate_normal draws from it",
    "gaussian_kde": "it is not here: plt.hist(x, density=True)",
    "t": "it is not here: norm is close to it for more than 30 samples",
    "shapiro": "it is not here: probplot(residuals, plot=plt) shows how normal they are",
    "normaltest": "it is not here: probplot(residuals, plot=plt) shows how normal they are",
    "bernoulli": "it is not here: np.random.binomial(1, p, size=n) draws them",
    "binom": "it is not here: np.random.binomial draws from it",
    "poisson": "it is not here: np.random.poisson draws from it",
    "beta": "it is not here: np.random.beta draws from it",
    "gamma": "it is not here: np.random.gamma draws from it",
    "laplace": "it is not here: np.random.laplace draws from it",
    "chi2": "it is not here: np.random.chisquare draws from it",
    "f": "it is not here: f_regression of sklearn.feature_selection has its p-values",
    "lognorm": "it is not here: np.exp of norm's numbers",
    "rankdata": "it is not here: pd.Series(x).rank()",
    "trim_mean": "it is not here: np.sort(x)[k:-k].mean()",
    "gmean": "it is not here: np.exp(np.log(x).mean())",
    "entropy": "it is not here: -(p * np.log(p)).sum()", "anderson": test,
    "kstest": test, "ttest_ind": test, "ttest_rel": test, "ttest_1samp": test, "f_oneway": test,
    "chi2_contingency": test, "mannwhitneyu": test, "wilcoxon": test, "levene": test,
  ]

  /// The distributions of `scipy.stats` that are here; nothing in them changes.
  nonisolated(unsafe) static let families: [DistributionFamily] = [
    DistributionFamily("uniform", "loc=0.0, scale=1.0") { call in
      .uniform(location: try call.double("loc"), scale: try call.double("scale"))
    },
    DistributionFamily("loguniform", "a, b, loc=0.0, scale=1.0") { call in
      let (low, high) = (try call.double("a"), try call.double("b"))
      guard low > 0, high > low else {
        throw PyException(
          .valueError,
          "Domain error in arguments. The `scale` parameter must be positive for all "
            + "distributions, and many distributions have restrictions on shape parameters.",
          help: "loguniform(low, high) wants 0 < low < high")
      }
      return .logUniform(
        low: low, high: high, location: try call.double("loc"), scale: try call.double("scale"))
    },
    DistributionFamily("randint", "low, high, loc=0") { call in
      let (low, high) = (try call.int("low"), try call.int("high"))
      guard high > low else {
        throw PyException(
          .valueError, "Domain error in arguments.", help: "randint(low, high) wants low < high")
      }
      return .integers(low: low, high: high, location: try call.int("loc"))
    },
    DistributionFamily("norm", "loc=0.0, scale=1.0") { call in
      .normal(location: try call.double("loc"), scale: try call.double("scale"))
    },
    DistributionFamily("expon", "loc=0.0, scale=1.0") { call in
      .exponential(location: try call.double("loc"), scale: try call.double("scale"))
    },
  ]
}
