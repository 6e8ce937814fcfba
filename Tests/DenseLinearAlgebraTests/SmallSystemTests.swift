import DenseLinearAlgebra
import Testing

@Suite("Small triangular systems and products of rows")
struct SmallSystemTests {
  @Test("factors, and solves with the factor and with its transpose")
  func triangle() throws {
    // A = R'R with R = [2 1; 0 3]; what is below the diagonal is not read.
    let factor = try #require(UpperTriangle(factoring: [4, .nan, 2, 10], size: 2))
    #expect(factor.values[0] == 2 && factor.values[2] == 1 && factor.values[3] == 3)
    #expect(factor.solve([4, 3], isTransposed: false) == [1.5, 1])
    #expect(factor.solve([4, 8, 2, 1], isTransposed: true) == [2, 2, 1, 0])
    #expect(UpperTriangle(factoring: [1, 0, 2, 1], size: 2) == nil)
    #expect(UpperTriangle(size: 2, values: [1, 2, 3]) == nil)
    let singular = try #require(UpperTriangle(size: 2, values: [1, 0, 5, 0]))
    #expect(singular.solve([1, 1], isTransposed: false) == nil)
    #expect(factor.solve([1, 2, 3], isTransposed: false) == nil)
    #expect(UpperTriangle(factoring: [], size: 0)?.solve([], isTransposed: true) == [])
  }

  @Test("multiplies rows by a vector, and columns, a single one of either included")
  func rows() throws {
    let matrix = try Matrix(rows: [[1, 2, 3], [4, 5, 6]])
    let products = try #require(RowMajorProducts(matrix))
    #expect(products.times([1, 0, -1]) == [-2, -2])
    #expect(products.transposedTimes([2, -1]) == [-2, -1, 0])
    let row = try #require(RowMajorProducts(try Matrix(rows: [[1, 2, 3]])))
    #expect(row.times([1, 1, 1]) == [6] && row.transposedTimes([2]) == [2, 4, 6])
    let column = try #require(RowMajorProducts(try Matrix(rows: [[1], [2]])))
    #expect(column.times([3]) == [3, 6] && column.transposedTimes([1, 1]) == [3])
    #expect(RowMajorProducts(Matrix(rows: 0, columns: 3)) == nil)
  }

  @Test("adds over the entries that both vectors have")
  func vectors() {
    #expect(BLASVectors.dot([1, 2, 3], [4, 5]) == 14)
    #expect(abs(BLASVectors.norm([3e200, 4e200]) / 5e200 - 1) < 1e-15)
    var y = [1.0, 1, 1]
    BLASVectors.add([1, 2], times: 2, to: &y)
    #expect(y == [3, 5, 1])
    #expect(BLASVectors.dot([], []) == 0)
  }
}
