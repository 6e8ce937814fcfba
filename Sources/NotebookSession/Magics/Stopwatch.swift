internal import PyRuntime
internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `%time` and `%timeit`, with IPython's loops and words.
///
/// Source: IPython 9, `core/magics/execution.py` (`time`, `timeit`, `_format_time`).
struct Stopwatch {
  private let interpreter: Interpreter

  /// Creates a stopwatch.
  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// Runs statements once, writes how long they took, and returns their value.
  func time(_ body: [Statement], _ source: SourceText) throws -> Value {
    let before = Clock.now()
    let value = try interpreter.run(body, source: source)
    let after = Clock.now()
    let user = after.user - before.user
    let system = after.system - before.system
    interpreter.writeOutput(
      "CPU times: user \(Stopwatch.text(user)), sys: \(Stopwatch.text(system)), "
        + "total: \(Stopwatch.text(user + system))\n"
        + "Wall time: \(Stopwatch.text(after.wall - before.wall))\n")
    return value ?? .none
  }

  /// Runs statements many times and writes mean and standard deviation of one run.
  ///
  /// - Parameters:
  ///   - options: By default as many loops as take 0.2 seconds, and 7 runs.
  ///   - setup: Whether the statement behind the options is run once before, as in `%%timeit`.
  func timeit(
    _ body: [Statement], options: TimingOptions, setup: Bool, _ source: SourceText
  ) throws {
    if let refusal = options.refusal { throw refusal }
    // What is timed runs as if in a function: its names are gone afterwards.
    let names = interpreter.globals.snapshot
    defer {
      let known = Set(names.map(\.name))
      for (name, _) in interpreter.globals.snapshot where !known.contains(name) {
        interpreter.globals[name] = nil
      }
      for (name, value) in names { interpreter.globals[name] = value }
    }
    if setup, !options.rest.isEmpty {
      let text = SourceText(options.rest, name: "set-up of %%timeit")
      _ = try interpreter.run(Parser.parse(text), source: text)
    }
    if body.isEmpty { return }
    var loops = options.loops
    let runs = min(1000, options.runs ?? 7)
    if loops == nil {
      var tried = 1
      while try seconds(body, tried, source) < 0.2 && tried < 1_000_000_000 { tried *= 10 }
      loops = tried
    }
    let count = loops ?? 1
    var times: [Double] = []
    for _ in 0..<runs { times.append(try seconds(body, count, source) / Double(count)) }
    let mean = times.reduce(0, +) / Double(times.count)
    let variance = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)
    if options.isQuiet { return }
    if let best = times.min(), let worst = times.max(), best > 0, worst > 4 * best, worst > 1e-6 {
      interpreter.writeOutput(
        "The slowest run took \(Stopwatch.hundredths(worst / best)) times longer than the fastest. "
          + "This could mean that an intermediate result is being cached.\n")
    }
    let loopText = Stopwatch.grouped(count)
    interpreter.writeOutput(
      "\(Stopwatch.text(mean)) ± \(Stopwatch.text(variance.squareRoot())) per loop "
        + "(mean ± std. dev. of \(runs) run\(runs == 1 ? "" : "s"), "
        + "\(loopText) loop\(count == 1 ? "" : "s") each)\n")
  }

  private func seconds(_ body: [Statement], _ loops: Int, _ source: SourceText) throws -> Double {
    let before = Clock.now().wall
    for _ in 0..<loops {
      _ = try interpreter.run(body, source: source)
      try interpreter.checkpoint()
    }
    return Clock.now().wall - before
  }

  /// A number with two decimals.
  private static func hundredths(_ number: Double) -> String {
    let count = Int((min(number, 1e12) * 100).rounded())
    return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
  }

  /// A time with three significant digits and its unit.
  static func text(_ seconds: Double) -> String {
    guard seconds > 0 else { return "0 ns" }
    if seconds >= 60 {
      let whole = Int(min(seconds, 1e15))
      let parts = [(whole / 86400, "d"), (whole / 3600 % 24, "h"), (whole / 60 % 60, "min")]
      let shown = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
      return (shown + [whole % 60 > 0 ? "\(whole % 60)s" : ""]).filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    let order = min(3, max(0, Int((-(log10(seconds) / 3).rounded(.down)))))
    let scaled = seconds * [1, 1e3, 1e6, 1e9][order]
    return "\(significant(scaled)) \(["s", "ms", "μs", "ns"][order])"
  }

  /// Three significant digits without trailing zeros, as `%.3g` of a number from 1 to 1000 gives.
  private static func significant(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
    if value >= 999.5 { return "1e+03" }
    let factor = [1.0, 10, 100][decimals]
    let digits = Int((value * factor).rounded(.toNearestOrEven))
    guard decimals > 0 else { return String(digits) }
    let fraction = String(digits % Int(factor))
    let padded = String(repeating: "0", count: decimals - fraction.count) + fraction
    var text = "\(digits / Int(factor)).\(padded)"
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}

/// The clocks of the process, in seconds.
private struct Clock {
  let wall: Double
  let user: Double
  let system: Double

  static func now() -> Clock {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return Clock(
      wall: Limits.now(), user: seconds(usage.ru_utime), system: seconds(usage.ru_stime))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
