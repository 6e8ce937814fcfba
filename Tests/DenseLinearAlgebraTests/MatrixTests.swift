import DenseLinearAlgebra
import Testing

@Suite("A matrix")
struct MatrixTests {
  @Test("holds what was given row by row, and gives it back")
  func rowMajor() throws {
    let matrix = try Matrix(rows: 2, columns: 3, rowMajor: [1, 2, 3, 4, 5, 6])
    #expect(matrix.column(1) == [2, 5])
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.rowMajorValues() == [1, 2, 3, 4, 5, 6])
    #expect(matrix.transposed().rowMajorValues() == [1, 4, 2, 5, 3, 6])
    #expect(matrix.columnStride % 8 == 0)
  }

  @Test("refuses values that do not fill it")
  func refusesWrongCount() {
    #expect(throws: LinearAlgebraError.valueCountMismatch(rows: 2, columns: 2, values: 3)) {
      try Matrix(rows: 2, columns: 2, rowMajor: [1, 2, 3])
    }
  }

  @Test("changes alone, not its copies")
  func copies() throws {
    let first = try Matrix(rows: 1, columns: 2, rowMajor: [1, 2])
    var second = first
    second[0, 1] = 9
    #expect(first[0, 1] == 2)
    #expect(second[0, 1] == 9)
    #expect(first != second)
  }

  @Test("multiplies vectors and matrices from both sides")
  func products() throws {
    let a = try Matrix(rows: 2, columns: 3, rowMajor: [1, 2, 3, 4, 5, 6])
    #expect(try a.times([1, 0, -1]) == [-2, -2])
    #expect(try a.transposedTimes([1, 1]) == [5, 7, 9])
    #expect(try a.gram().rowMajorValues() == [17, 22, 27, 22, 29, 36, 27, 36, 45])
    #expect(try a.outerGram().rowMajorValues() == [14, 32, 32, 77])
    #expect(try a.times(a.transposed()) == a.outerGram())
    #expect(try a.transposedTimes(a) == a.gram())
    #expect(
      throws: LinearAlgebraError.sizeMismatch(
        operation: "matrix times vector", expected: 3, found: 2)
    ) { try a.times([1, 2]) }
  }

  @Test(
    "is empty, not wrong, for sizes that cannot be", arguments: [(-1, 3), (0, 5), (Int.max, 8)])
  func impossibleSizes(rows: Int, columns: Int) {
    #expect(Matrix(rows: rows, columns: columns).isEmpty)
  }
}
