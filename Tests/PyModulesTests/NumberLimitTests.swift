import Testing

/// Cells at the ends of what a whole number can be.
@Suite("Whole numbers at their limits")
struct NumberLimitTests {
  @Test(
    "a cell ends in an error that has a name",
    arguments: [
      (cell: "rng.multinomial(2**63 - 1, [0.5, 0.5])", error: "NotImplementedError"),
      ("np.random.RandomState(0).multinomial(2**63 - 1, [0.5, 0.5])", "NotImplementedError"),
      ("rng.binomial(2**63 - 1, 0.5)", "NotImplementedError"),
      ("np.random.RandomState(0).hypergeometric(2**62, 2**62, 1)", "NotImplementedError"),
      ("make_regression(n_features=2**63 - 1)", "MemoryError"),
      ("np.histogram_bin_edges([0, 1], bins=2**63 - 1)", "MemoryError"),
      ("np.histogram([0, 1], bins=2**63 - 1)", "MemoryError"),
    ])
  func ends(cell: String, error: String) throws {
    let setup = """
      import numpy as np
      from sklearn.datasets import make_regression
      rng = np.random.default_rng(0)

      """
    let found = ScriptOutput.run(setup + "print(\(cell))\n", name: "cell", data: "Data")
    #expect(found.hasPrefix("uncaught \(error)"), "\(found)")
  }
}
