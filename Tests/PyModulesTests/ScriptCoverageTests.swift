import PyModules
import PyRuntime
import TestSupport
import Testing

/// Whether each name of scikit-learn, pandas and SciPy that cells have stands in a recorded script, and each of
/// its arguments there or among the refusals.
@Suite("Recorded scripts use what cells have")
struct ScriptCoverageTests {
  /// The calls of all recorded scripts of the three libraries.
  static let scan: CallScan = {
    var scan = CallScan()
    for name in RecordedScriptTests.names where !name.hasPrefix("plt_") {
      scan.add((try? Fixture.text("PyModulesTests/Scripts/\(name).py")) ?? "")
    }
    // Arguments that are refused stand in the list of refusals, which is tested too.
    let refused = ChunkedFile(TextFile.read(RefusalTests.folder + "/arguments.txt") ?? "")
    for chunk in refused.chunks { scan.add(chunk.input) }
    return scan
  }()

  /// A callable with its parameters.
  struct Callable {
    let owner: String
    let name: String
    let parameters: [Signature.Parameter]
  }

  /// What the modules of a table hold: functions, classes, and methods of classes.
  static func callables(_ table: ModuleTable) throws -> [Callable] {
    let interpreter = Interpreter(modules: AllModules.table)
    var found: [Callable] = []
    var seen: Set<String> = []
    func add(_ owner: String, _ name: String, _ parameters: [Signature.Parameter]) {
      guard seen.insert("\(owner).\(name)").inserted, !name.hasPrefix("_") else { return }
      found.append(Callable(owner: owner, name: name, parameters: parameters))
    }
    func add(_ type: TypeObject) {
      if let signature = ConstructorSignature.of(type) {
        add("", type.name, signature.parameters)
      } else if let constructor = type.constructor {
        add("", type.name, constructor.accepted.parameters)
      }
      for (name, value) in type.members {
        guard let function = value.cast(to: NativeFunction.self) else { continue }
        add(type.name, name, function.accepted.parameters.filter { $0.name != "self" })
      }
    }
    for make in table.makers.values {
      for (name, value) in try make(interpreter).members {
        if let function = value.cast(to: NativeFunction.self) {
          add("", name, function.accepted.parameters)
        } else if let type = value.cast(to: TypeObject.self) {
          add(type)
        }
      }
    }
    if table.makers["pandas"] != nil {
      for type in [
        PandasTypes.groupBy, PandasTypes.rolling, PandasTypes.strings, PandasTypes.plot,
        PandasTypes.categories, PandasTypes.expanding, PandasTypes.exponential,
      ] { add(type) }
    }
    return found
  }

  /// Names and arguments that no script uses, as `name` or `name(argument)`.
  static func unused(_ table: ModuleTable) throws -> [String] {
    var missing: [String] = []
    for callable in try callables(table) {
      let owner = callable.owner.isEmpty ? "" : callable.owner + "."
      guard scan.words.contains(callable.name) else {
        missing.append(owner + callable.name)
        continue
      }
      let count = scan.positional[callable.name] ?? 0
      let keywords = scan.keywords[callable.name] ?? []
      // set_params reaches every parameter of a class.
      let set = scan.keywords["set_params"] ?? []
      for (place, parameter) in callable.parameters.enumerated() {
        switch parameter.kind {
        case .variadic, .keywordVariadic: continue
        case .keywordOnly: break
        default: if place < count { continue }
        }
        if keywords.contains(parameter.name) { continue }
        if callable.owner.isEmpty, set.contains(parameter.name) { continue }
        missing.append("\(owner)\(callable.name)(\(parameter.name))")
      }
    }
    return missing.sorted()
  }

  @Test("scikit-learn")
  func sklearn() throws {
    let unused = try ScriptCoverageTests.unused(SklearnModules.table)
    #expect(unused == [], "\(unused.count) unused")
  }

  @Test("pandas")
  func pandas() throws {
    let unused = try ScriptCoverageTests.unused(PandasModules.table).filter {
      ScriptCoverageTests.refused[$0] == nil
    }
    #expect(unused == [], "\(unused.count) unused")
  }

  /// The names that refuse when they are called, with a call.
  static let refused = [
    "PlotAccessor.area": "s.plot.area()", "PlotAccessor.density": "s.plot.density()",
    "PlotAccessor.hexbin": "s.to_frame().plot.hexbin(x=0, y=0)", "PlotAccessor.kde": "s.plot.kde()",
    "PlotAccessor.pie": "s.plot.pie()", "StringMethods.extract": "t.str.extract('(a)')",
    "StringMethods.extractall": "t.str.extractall('(a)')",
    "StringMethods.findall": "t.str.findall('a')",
  ]

  @Test("pandas: what no script uses is refused by name", arguments: refused.values.sorted())
  func refusal(call: String) {
    let cell = "import pandas as pd\ns = pd.Series([1, 2])\nt = pd.Series(['a'])\n\(call)\n"
    #expect(
      ScriptOutput.run(cell, name: "cell").hasPrefix("uncaught NotImplementedError"), "\(call)")
  }

  @Test("SciPy")
  func scipy() throws {
    let unused = try ScriptCoverageTests.unused(SciPyModules.table)
    #expect(unused == [], "\(unused.count) unused")
  }
}
