internal import Plotting
internal import PyRuntime
internal import PySyntax

/// `plt.rcParams`: settings by name.
///
/// The size of figures is used; the others are kept.
final class RcParamsObject: Object {
  var type: TypeObject { PyPlotSettings.type }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let name = try interpreter.str(key)
    if let value = PyPlotState.of(interpreter).settings[name] { return value }
    guard PyPlotSettings.isKnown(name) else {
      throw PyException(.keyError, name)
    }
    return .none
  }

  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else { return }
    try PyPlotSettings.set(try interpreter.str(key), to: value, interpreter)
  }

  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    value.text.map(PyPlotSettings.isKnown)
  }
}

/// The settings that cells may change.
enum PyPlotSettings {
  /// The usual values of those that are read back.
  ///
  /// Made anew each time, as cells may change the lists.
  static var defaults: [String: Value] {
    [
      "figure.figsize": .list([.float(6.4), .float(4.8)]), "figure.dpi": .float(100),
      "font.size": .float(10), "lines.linewidth": .float(1.5), "lines.markersize": .float(6),
      "axes.grid": .bool(false),
    ]
  }

  static let type = TypeObject(
    "RcParams", module: "matplotlib",
    members: [
      "update": .object(
        NativeFunction("update", "(self, *args, **kwargs)", isMethod: true) { call in
          for value in call.variadic {
            guard case .dict(let dict) = value else { continue }
            for entry in dict.entries {
              guard let value = entry.value else { continue }
              try set(try call.interpreter.str(entry.key), to: value, call.interpreter)
            }
          }
          for (name, value) in call.keywords { try set(name, to: value, call.interpreter) }
          return .none
        })
    ])

  /// The groups that names begin with.
  private static let groups: Set<String> = [
    "figure", "font", "lines", "axes", "xtick", "ytick", "legend", "savefig", "grid", "image",
    "text", "mathtext", "patch", "boxplot", "errorbar", "hist", "scatter", "contour", "pdf",
    "ps", "svg", "animation", "backend", "interactive", "path", "markers", "polaraxes", "hatch",
    "date", "pgf", "docstring", "agg", "axes3d", "keymap", "timezone", "toolbar", "webagg",
  ]

  /// Whether a setting of that name exists.
  static func isKnown(_ name: String) -> Bool {
    defaults[name] != nil || groups.contains(String(name.prefix { $0 != "." }))
  }

  /// Changes a setting.
  static func set(_ name: String, to value: Value, _ interpreter: Interpreter) throws {
    guard isKnown(name) else {
      let near = Spelling.closest(to: name, in: defaults.keys.sorted())
      throw PyException(
        .keyError, "'\(name)' is not a valid value for rcParam.",
        help: near.map { "did you mean '\($0)'?" })
    }
    let state = PyPlotState.of(interpreter)
    if name == "figure.figsize" {
      let numbers: [Double]
      do {
        numbers = try Reading(interpreter).numbers(value)
      } catch {
        throw PyException(
          .valueError,
          "Key figure.figsize: Could not convert \(try interpreter.repr(value)) to float")
      }
      guard numbers.count == 2 else {
        throw PyException(
          .valueError,
          "Key figure.figsize: Expected exactly 2 values but found \(numbers.count) values")
      }
      state.settings[name] = .list(numbers.map { .float($0) })
    } else {
      state.settings[name] = value
    }
  }

  /// The names of looks that `plt.style.use` accepts; all draw alike here.
  static let styles: [String] = [
    "default", "classic", "ggplot", "bmh", "dark_background", "fast", "fivethirtyeight",
    "grayscale", "seaborn-v0_8", "seaborn-v0_8-bright", "seaborn-v0_8-colorblind",
    "seaborn-v0_8-dark", "seaborn-v0_8-dark-palette", "seaborn-v0_8-darkgrid",
    "seaborn-v0_8-deep", "seaborn-v0_8-muted", "seaborn-v0_8-notebook", "seaborn-v0_8-paper",
    "seaborn-v0_8-pastel", "seaborn-v0_8-poster", "seaborn-v0_8-talk", "seaborn-v0_8-ticks",
    "seaborn-v0_8-white", "seaborn-v0_8-whitegrid", "Solarize_Light2", "tableau-colorblind10",
    "petroff10", "petroff6", "petroff8",
  ]

  /// `matplotlib.style`.
  static func styleModule() -> ModuleObject {
    ModuleObject(
      "matplotlib.style",
      members: [
        "use": .object(
          NativeFunction("use", "(style)") { call in
            let value = call.value("style")
            for name in try Reading(call.interpreter).texts(value) {
              guard styles.contains(name) else {
                let near =
                  styles.first { $0 == name.replacingSeaborn }
                  ?? Spelling.closest(to: name, in: styles)
                throw PyException(
                  .osError,
                  "'\(name)' is not a valid package style, path of style file, URL of style file, or library style name (library styles are listed in `style.available`)",
                  help: near.map { "did you mean '\($0)'?" })
              }
            }
            return .none
          }),
        "available": .list(styles.map { .string($0) }),
      ])
  }
}

extension String {
  /// The name that a seaborn style of before 2022 has now.
  fileprivate var replacingSeaborn: String {
    hasPrefix("seaborn") && !hasPrefix("seaborn-v0_8") ? "seaborn-v0_8" + dropFirst(7) : self
  }
}
