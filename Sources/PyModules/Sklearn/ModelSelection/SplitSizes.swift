internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many samples train and how many test.
enum SplitSizes {
  /// Checks the sizes on their own, as ShuffleSplit does when it is made.
  static func check(test: Value, train: Value, _ interpreter: Interpreter) throws {
    for (name, value) in [("test_size", test), ("train_size", train)] where !value.isNone {
      guard Numbers.bool(value) == nil, try Numbers.real(value, interpreter) != nil else {
        throw PyException(.valueError, "Invalid value for \(name): \(try interpreter.repr(value))")
      }
    }
  }

  /// Returns the numbers of samples; shares round up for the test and down for the training part.
  static func counts(
    samples n: Int, test: Value, train: Value, defaultTest: Double, _ interpreter: Interpreter
  ) throws -> (train: Int, test: Int) {
    func size(_ value: Value, _ name: String) throws -> (count: Double, isShare: Bool)? {
      if value.isNone { return nil }
      if Numbers.bool(value) != nil {
        throw PyException(.valueError, "Invalid value for \(name): \(try interpreter.repr(value))")
      }
      if let whole = try Numbers.int(value, interpreter) {
        if whole >= n || whole <= 0 {
          throw PyException(
            .valueError,
            "\(name)=\(whole) should be either positive and smaller than the number of samples "
              + "\(n) or a float in the (0, 1) range", help: "there are \(n) samples to share out")
        }
        return (Double(whole), false)
      }
      guard let share = try Numbers.real(value, interpreter) else {
        throw PyException(.valueError, "Invalid value for \(name): \(try interpreter.repr(value))")
      }
      if !(share > 0 && share < 1) {
        throw PyException(
          .valueError,
          "\(name)=\(try interpreter.str(value)) should be either positive and smaller than the "
            + "number of samples \(n) or a float in the (0, 1) range")
      }
      return (share, true)
    }
    var testSize = try size(test, "test_size")
    let trainSize = try size(train, "train_size")
    if testSize == nil && trainSize == nil { testSize = (defaultTest, true) }
    if let testSize, let trainSize, testSize.isShare, trainSize.isShare,
      testSize.count + trainSize.count > 1
    {
      throw PyException(
        .valueError,
        "The sum of test_size and train_size = \(testSize.count + trainSize.count), should be in "
          + "the (0, 1) range. Reduce test_size and/or train_size.")
    }
    var testCount = testSize.map { Int($0.isShare ? ceil($0.count * Double(n)) : $0.count) }
    var trainCount = trainSize.map { Int($0.isShare ? floor($0.count * Double(n)) : $0.count) }
    if trainCount == nil { trainCount = n - (testCount ?? 0) }
    if testCount == nil { testCount = n - (trainCount ?? 0) }
    let (nTrain, nTest) = (trainCount ?? 0, testCount ?? 0)
    if nTrain + nTest > n {
      throw PyException(
        .valueError,
        "The sum of train_size and test_size = \(nTrain + nTest), should be smaller than the "
          + "number of samples \(n). Reduce test_size and/or train_size.")
    }
    if nTrain == 0 {
      throw PyException(
        .valueError,
        "With n_samples=\(n), test_size="
          + "\(try interpreter.str(test.isNone && train.isNone ? .float(defaultTest) : test)) and "
          + "train_size=\(try interpreter.str(train)), the resulting train set will be empty. "
          + "Adjust any of the aforementioned parameters.")
    }
    return (nTrain, nTest)
  }
}
