/// Functions of single doubles that scalars share with arrays.
package enum NumberFunctions {
  /// `x ** y`, rounded once for squares as numpy does.
  package static func power(_ x: Double, _ y: Double) -> Double { Libm.pow(x, y) }
}
