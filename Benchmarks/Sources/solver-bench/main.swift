// Solves one problem as often as asked and prints one line of JSON; see `Benchmarks/README.md`.

import PenalizedRegression

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// What Linux reports of this process's memory under a name, in bytes; nil elsewhere.
///
/// `VmHWM` is the largest that was in use, `VmRSS` what is now. What `getrusage` gives instead begins with the
/// memory of the process that started this one.
func memory(_ name: String) -> Int? {
  guard let file = fopen("/proc/self/status", "r") else { return nil }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, 256, file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    if text.hasPrefix(name + ":") { return Int(text.filter(\.isNumber)).map { $0 * 1024 } }
  }
  return nil
}

/// Lets the peak start again at what is in use now, where the system can do that.
func forgetPeak() {
  guard let file = fopen("/proc/self/clear_refs", "w") else { return }
  fputs("5", file)
  fclose(file)
}

/// Reads x; what the file was read into is gone when this returns.
func matrix(_ path: String) throws -> Matrix {
  let file = try NumPyFile(reading: path)
  guard file.shape.count == 2 else { throw BenchError("x is not a matrix") }
  let (n, p) = (file.shape[0], file.shape[1])
  return file.isColumnMajor
    ? try Matrix(rows: n, columns: p, columnMajor: file.values)
    : try Matrix(rows: n, columns: p, rowMajor: file.values)
}

func solve() throws {
  let atStart = memory("VmRSS")
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  let y = try NumPyFile(reading: arguments.y).values
  let alphas = arguments.alphas.isEmpty ? [] : try NumPyFile(reading: arguments.alphas).values
  let x = try matrix(arguments.x)
  let (n, p) = (x.rowCount, x.columnCount)
  forgetPeak()
  // The harness states the tolerance on the scale of 1/2 ‖y‖², which is twice our relative gap.
  let tolerance = 2 * arguments.tolerance

  var wall: [Double] = []
  var cpu: [Double] = []
  var answer = Answer(coefficients: [], count: 1)
  for _ in 0..<arguments.repeats {
    let (wallStart, cpuStart) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
    answer = try Answer(
      arguments.problem, x: x, y: y, alphas: alphas, l1Ratio: arguments.l1Ratio,
      tolerance: tolerance)
    cpu.append(seconds(CLOCK_PROCESS_CPUTIME_ID) - cpuStart)
    wall.append(seconds(CLOCK_MONOTONIC) - wallStart)
  }
  try NumPyFile(shape: [p, answer.count], isColumnMajor: true, values: answer.coefficients).write(
    to: arguments.out)
  // How often x would fit into what was in use at most, x itself included.
  let used = memory("VmHWM").flatMap { peak in atStart.map { peak - $0 } } ?? 0
  let copies = Double(used) / Double(max(n * p * 8, 1))
  var line =
    "{\"copies\": \(copies), \"seconds\": \(wall), \"cpu_seconds\": \(cpu), \"coef_path_file\": \"\(arguments.out)\""
  if let alpha = answer.alpha {
    let errors = arguments.out + ".mse.npy"
    try NumPyFile(shape: [answer.errors.count], isColumnMajor: false, values: answer.errors).write(
      to: errors)
    line += ", \"alpha\": \(alpha), \"mse_path_file\": \"\(errors)\""
  }
  print(line + "}")
}

do {
  try solve()
} catch {
  let message = "solver-bench: \(error)\n"
  _ = message.withCString { write(2, $0, strlen($0)) }
  exit(1)
}
