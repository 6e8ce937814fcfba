extension SubjectHelp {
  /// Tables.
  static let tables: [SubjectHelp] = [
    SubjectHelp(
      "pd.DataFrame", in: "pandas",
      """
      A table with named columns. df['a'] is a column, df.columns names them all.
      """,
      example: """
        df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})
        df['a'].mean()
        """),
    SubjectHelp(
      "pd.Series", in: "pandas",
      """
      One column with labels. A fitted model's weights read well with their names.
      """,
      example: """
        pd.Series([1.5, 0.0], index=['size', 'age'])
        """),
    SubjectHelp(
      "pd.get_dummies", in: "pandas",
      """
      Makes a column of words into a column of 0 and 1 for each word.
      drop_first=True leaves one out, so that the columns do not add up to 1.
      """,
      example: """
        roofs = pd.Series(['flat', 'hip', 'flat'])
        pd.get_dummies(roofs, dtype=float)
        """),
  ]
}
