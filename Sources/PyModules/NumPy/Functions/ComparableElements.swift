internal import NDArrays

/// The elements of a vector, comparable by their places.
struct ComparableElements {
  /// The vector.
  let array: NDArray
  private let keys: Keys

  private enum Keys {
    case texts([[Unicode.Scalar]])
    case numbers([Double])
    case integers([Int])
  }

  /// Reads a vector of texts or numbers.
  init(_ array: NDArray) throws {
    self.array = array
    if let texts = array.texts {
      keys = .texts(texts.map { Array($0.unicodeScalars) })
    } else if array.dtype == .int64 {
      keys = .integers(array.ints)
    } else {
      keys = .numbers(try array.asDoubles().doubles)
    }
  }

  /// The places in the order of their elements; equal elements stay in theirs.
  var stableOrder: [Int] {
    (0..<array.count).sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
  }

  /// Whether two places hold the same.
  func areEqual(_ first: Int, _ second: Int) -> Bool {
    switch keys {
    case .texts(let texts): texts[first] == texts[second]
    case .numbers(let numbers): numbers[first] == numbers[second]
    case .integers(let integers): integers[first] == integers[second]
    }
  }

  /// NaN comes last, as in numpy.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    switch keys {
    case .texts(let texts): return texts[first].lexicographicallyPrecedes(texts[second])
    case .integers(let integers): return integers[first] < integers[second]
    case .numbers(let numbers):
      if numbers[first].isNaN { return false }
      return numbers[second].isNaN || numbers[first] < numbers[second]
    }
  }
}
