import Testing

/// Cells at the ends of what an argument can be, which pandas answers with an accident of its own.
@Suite("pandas at its limits")
struct PandasLimitTests {
  @Test(
    "a cell ends in a value or in an error that has a name",
    arguments: [
      (cell: "df.to_string(col_space=10**15)", error: "MemoryError"),
      ("df.to_string(col_space=2**63 - 1)", "MemoryError"),
      ("df.to_string(line_width=-2**63)", nil),
      ("pd.cut([1, 2, 3], [1, 2, 3], precision=2**63 - 1, include_lowest=True)", nil),
      ("pd.cut([1, 2, 3], 2, precision=-2**63)", nil),
      ("df['a'].cov(df['b'], ddof=2**63 - 1)", nil),
      ("df.cov(ddof=-2**63)", nil),
      ("pd.DataFrame({'a': [1, 2], 'b': iter([1])}, index=[4, 5])", "ValueError"),
      (
        "pd.read_csv('flags.csv', names=['p'], header=0, index_col=0)", "NotImplementedError"
      ),
      ("pd.MultiIndex.from_tuples([], names=['a', 'b'])", nil),
      ("pd.DataFrame({'a': []}).set_index([])", nil),
      ("pd.DataFrame(columns=['a', 'b']).groupby('a').value_counts()", nil),
    ] as [(cell: String, error: String?)])
  func ends(cell: String, error: String?) throws {
    let setup = "import pandas as pd\ndf = pd.DataFrame({'a': [1, 1, 2], 'b': [4, 5, 6]})\n"
    let found = ScriptOutput.run(setup + "print(\(cell))\n", name: "cell", data: "Data")
    if let error {
      #expect(found.hasPrefix("uncaught \(error)"))
    } else {
      #expect(!found.isEmpty && !found.contains("uncaught"))
    }
  }
}
