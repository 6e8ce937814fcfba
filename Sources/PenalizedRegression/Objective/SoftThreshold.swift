/// Returns `z` moved towards zero by `threshold`, stopping at zero.
///
/// The proximal operator of `threshold * |w|`: `sign(z) * max(|z| - threshold, 0)`.
///
/// - Parameters:
///   - z: A finite number, in a coefficient's units.
///   - threshold: The distance to move, in the same units; at least 0.
/// - Returns: `0` exactly when `|z| <= threshold`; otherwise a number with the sign of `z`.
/// - Complexity: O(1)
@inline(__always)
public func softThreshold(_ z: Double, by threshold: Double) -> Double {
  if z > threshold { return z - threshold }
  if z < -threshold { return z + threshold }
  return 0
}
