// Fits random and adversarial problems of all shapes; see `Benchmarks/README.md`.
//
//     solver-fuzz FIRST-SEED COUNT
//
// A trap or a finding of the address sanitizer ends the program. Problems that are not adversarial have to be
// fitted to their tolerance, or to what doubles resolve; what misses is printed with its seed and counted, and makes
// the status 1.

import Foundation

var arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let first = arguments.first ?? 1
let count = arguments.dropFirst().first ?? 1000
var misses = 0
for seed in first..<(first + max(count, 0)) {
  var adversary = Adversary(seed: seed)
  adversary.attack()
  var proof = OptimalityCheck(seed: seed)
  for message in proof.run() {
    misses += 1
    print("seed \(seed): \(message)")
  }
}
print("\(count) seeds, \(misses) misses")
exit(misses == 0 ? 0 : 1)
