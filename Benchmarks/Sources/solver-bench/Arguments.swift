/// What the harness asks for; see `Benchmarks/README.md`.
struct Arguments {
  var problem = "path"
  var x = ""
  var y = ""
  var alphas = ""
  var l1Ratio = 1.0
  var tolerance = 1e-4
  var repeats = 1
  var out = ""

  init(_ list: [String]) throws {
    var index = 0
    while index < list.count {
      let name = list[index]
      guard index + 1 < list.count else { throw BenchError("\(name) needs a value") }
      let value = list[index + 1]
      index += 2
      switch name {
      case "--problem": problem = value
      case "--x": x = value
      case "--y": y = value
      case "--alphas": alphas = value
      case "--l1-ratio": l1Ratio = Double(value) ?? 1
      case "--tol": tolerance = Double(value) ?? 1e-4
      case "--repeat": repeats = max(Int(value) ?? 1, 1)
      case "--out": out = value
      default: throw BenchError("no option \(name)")
      }
    }
    if x.isEmpty || y.isEmpty || out.isEmpty { throw BenchError("give --x, --y and --out") }
  }
}
