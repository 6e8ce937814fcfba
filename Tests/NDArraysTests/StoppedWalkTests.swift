import NDArrays
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Operations on arrays of more than a million elements, stopped as Ctrl-C stops them.
@Suite("A walk over many elements that is stopped", .serialized)
struct StoppedWalkTests {
  /// The thread whose walks are to stop; others go on.
  nonisolated(unsafe) private static var stopped: pthread_t?

  private static let size = 3 << 19

  private static let operations: [String: @Sendable (NDArray) throws -> NDArray] = [
    "sum": { try $0.sum() },
    "sum along rows": { try $0.reshaped(to: [1 << 10, 3 << 9]).sum(axes: [1]) },
    "sum along columns": { try $0.reshaped(to: [1 << 10, 3 << 9]).sum(axes: [0]) },
    "variance": { try $0.variance() }, "smallest": { try $0.minimum() },
    "place of the largest": { try $0.argmax() }, "running sum": { try $0.cumulativeSum() },
    "copy backwards": { try $0.flipped().copy() }, "median": { try $0.median() },
    "sorted": { try $0.sorted() }, "order": { try $0.argsorted() },
    "broadcast sum": {
      let column = try $0.sliced(0, 2048, axis: 0).reshaped(to: [2048, 1])
      return try BinaryFunction.add(column, column.reversedAxes)
    },
    "slopes": { try $0.gradient(axis: 0) }, "joined": { try .concatenate([$0, $0]) },
    "elements at places": { try $0.taking(Array(0..<$0.count), axis: 0) },
    "each twice": { try $0.repeated([2]) },
    "close": { try $0.isClose(to: $0, relative: 0, absolute: 0, equalNaN: false) },
    "member": { try $0.isMember(of: $0) },
    "steps": { try .arange(0, $0.count) }, "even steps": { try .linspace(0, 1, count: $0.count) },
    "convolution": { try .convolve($0, $0.sliced(0, 3, axis: 0)) },
    "integers": {
      try NDArray(NumPyGenerator(entropy: [1]).integers($0.count, low: 0, largest: 9))
    },
    "permutation": { try NDArray(NumPyGenerator(entropy: [1]).permutation($0.count)) },
    "sample": {
      try NDArray(NumPyGenerator(entropy: [1]).sample($0.count / 2, of: $0.count) ?? [])
    },
  ]

  @Test(
    "ends with an interruption and leaves the next one whole", arguments: operations.keys.sorted())
  func stops(name: String) throws {
    let operation = try #require(StoppedWalkTests.operations[name])
    let array = try NDArray.linspace(0, 1, count: StoppedWalkTests.size)
    Interruption.ask {
      StoppedWalkTests.stopped.map { pthread_equal($0, pthread_self()) != 0 } ?? false
    }
    StoppedWalkTests.stopped = pthread_self()
    defer { StoppedWalkTests.stopped = nil }
    #expect {
      _ = try operation(array)
    } throws: { error in
      (error as? NDArrayError)?.kind == .interrupted
    }
    StoppedWalkTests.stopped = nil
    #expect(try array.sliced(0, 5, axis: 0).sum().doubles == [array.doubles[..<5].reduce(0, +)])
  }
}
