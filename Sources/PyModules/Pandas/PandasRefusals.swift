/// Names that pandas has and that are refused here, with what to write instead.
enum PandasRefusals {
  private static let noDates =
    "dates and times are not part of cells: keep them as texts, or as numbers of days"
  private static let noFiles =
    "cells read CSV files that were named with --data: save the table as CSV and use pd.read_csv"
  private static let style =
    "tables show as text here: round with df.round(2), or set pd.options.display.precision"

  /// Names of the module.
  static let module: [String: String] = [
    "to_datetime": noDates, "date_range": noDates, "Timestamp": noDates, "Timedelta": noDates,
    "DatetimeIndex": noDates, "Period": noDates, "period_range": noDates, "to_timedelta": noDates,
    "bdate_range": noDates, "NaT": noDates, "Grouper": noDates,
    "read_excel": noFiles, "read_json": noFiles,
    "read_html": noFiles, "read_sql": noFiles, "read_pickle": noFiles, "read_parquet": noFiles,
    "read_feather": noFiles, "read_clipboard": noFiles, "read_fwf": noFiles, "read_hdf": noFiles,
    "ExcelWriter": noFiles, "ExcelFile": noFiles,
    "NA": "use np.nan for a missing number",
    "ArrowDtype": "use the dtypes 'int64', 'float64' and 'str'",
    "plotting": "draw with matplotlib: plt.scatter for each pair of columns",
    "wide_to_long": "use df.melt",
  ]

  /// Methods and attributes of DataFrame.
  static let frameMethods: [String: String] = [
    "as_matrix": "it was removed in pandas 1.0: write df.to_numpy()",
    "ix": "it was removed in pandas 1.0: write df.loc[…] for labels, df.iloc[…] for positions",
    "append": "it was removed in pandas 2.0: write pd.concat([df, other])",
    "applymap": "it was removed in pandas 3.0: write df.map(function)",
    "mad": "it was removed in pandas 2.0: write (df - df.mean()).abs().mean()",
    "iteritems": "it was removed in pandas 2.0: write df.items()",
    "lookup": "it was removed in pandas 2.0: use df.loc",
    "style": style, "to_html": style, "to_latex": style, "to_markdown": "use df.to_string()",
    "to_excel": "write df.to_csv(\"name.csv\")", "to_json": "use df.to_dict()",
    "to_pickle": "write df.to_csv(\"name.csv\")", "to_sql": "write df.to_csv(\"name.csv\")",
    "to_parquet": "write df.to_csv(\"name.csv\")", "to_clipboard": "print(df.to_string())",
    "resample": noDates, "asfreq": noDates,
    "between_time": noDates, "at_time": noDates, "tz_localize": noDates, "tz_convert": noDates,
    "to_period": noDates, "to_timestamp": noDates,
    "compare": "write df[(df != other).any(axis=1)] for the rows that differ",
    "align": "use reindex",
    "cat": "choose one column: df[\"…\"].cat",
    "update": "use df.loc[…] = …", "truncate": "use df.loc[first:last]",
  ]

  /// Methods of groups.
  static let groupMethods: [String: String] = [
    "rolling": "roll over one group at a time: for key, part in df.groupby(…): part.rolling(3)",
    "expanding": "use cumsum() and cumcount()", "ewm": "loop over the groups",
    "resample": noDates, "plot": "draw one group at a time: for key, part in df.groupby(…): …",
    "hist": "draw one group at a time: for key, part in df.groupby(…): …",
    "boxplot": "use df.boxplot(column=…, by=…)",
    "ohlc": "use agg([\"first\", \"max\", \"min\", \"last\"])",
    "pct_change": "use transform with a function", "fillna": "use transform with a function",
    "ffill": "use transform with a function", "bfill": "use transform with a function",
    "corr": "loop over the groups: for key, part in df.groupby(…): part.corr()",
    "cov": "loop over the groups: for key, part in df.groupby(…): part.cov()",
    "pipe": "call the function with the groups", "sample": "use apply with df.sample",
  ]

  /// Methods and attributes of Series.
  static let seriesMethods: [String: String] = [
    "dt": noDates, "as_matrix": "it was removed in pandas 1.0: write s.to_numpy()",
    "ix": "it was removed in pandas 1.0: write s.loc[…] or s.iloc[…]",
    "append": "it was removed in pandas 2.0: write pd.concat([s, other])",
    "iteritems": "it was removed in pandas 2.0: write s.items()",
    "mad": "it was removed in pandas 2.0: write (s - s.mean()).abs().mean()",
    "style": style, "to_latex": style, "to_markdown": "use s.to_string()",
    "to_excel": "write s.to_csv(\"name.csv\")", "to_json": "use s.to_dict()",
    "to_pickle": "write s.to_csv(\"name.csv\")",
    "resample": noDates,
    "compare": "write s[s != other] for the elements that differ", "align": "use reindex",
    "to_period": noDates, "tz_localize": noDates,
    "sparse": "dense Series are small enough here", "searchsorted": "use np.searchsorted",
  ]
}
