internal import PyRuntime

/// The session's `pd.options`.
final class DisplayOptions {
  /// The values that differ from the initial ones, by full name.
  var values: [String: Value] = DisplayOptions.initial
  /// What `reset_option` goes back to.
  private(set) var defaults: [String: Value] = DisplayOptions.initial

  /// Shows tables as pandas shows them in a script: columns that are too many for the line give way to dots.
  ///
  /// A notebook goes on below instead.
  func becomeScript() {
    values["display.max_columns"] = .int(0)
    defaults["display.max_columns"] = .int(0)
  }

  /// What a session begins with.
  nonisolated(unsafe) static let initial: [String: Value] = [
    "display.max_rows": .int(60), "display.min_rows": .int(10), "display.max_columns": .int(20),
    "display.width": .int(80), "display.precision": .int(6), "display.float_format": .none,
    "display.max_colwidth": .int(50), "display.expand_frame_repr": .bool(true),
    "display.show_dimensions": .string("truncate"), "display.max_seq_items": .int(100),
    "display.colheader_justify": .string("right"), "display.multi_sparse": .bool(true),
    "display.max_info_columns": .int(100), "display.chop_threshold": .none,
    "mode.copy_on_write": .bool(true), "mode.chained_assignment": .string("warn"),
    "display.notebook_repr_html": .bool(true), "display.max_info_rows": .int(1_690_785),
    "future.infer_string": .bool(true), "future.no_silent_downcasting": .bool(false),
    "mode.string_storage": .string("auto"), "plotting.backend": .string("matplotlib"),
  ]

  /// The options of a session.
  static func of(_ interpreter: Interpreter) -> DisplayOptions {
    interpreter.state(DisplayOptions())
  }

  /// An integer option; nil for None.
  func int(_ name: String) -> Int? {
    if case .int(let number)? = values["display.\(name)"]?.plainScalar { return number }
    return nil
  }

  /// The digits behind the point.
  var precision: Int { min(max(int("precision") ?? 6, 0), 60) }
  /// The widest line.
  var width: Int { int("width") ?? 80 }
  /// The widest column.
  var columnWidth: Int? { int("max_colwidth") }
  /// The function that writes floats; None for the usual way.
  var floatFormat: Value { values["display.float_format"] ?? .none }
}
