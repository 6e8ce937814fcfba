// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "regtutor-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "regtutor", path: "..")],
  targets: [
    .executableTarget(
      name: "solver-bench",
      dependencies: [.product(name: "PenalizedRegression", package: "regtutor")]),
    .executableTarget(
      name: "solver-fuzz",
      dependencies: [.product(name: "PenalizedRegression", package: "regtutor")]),
  ],
  swiftLanguageModes: [.v6]
)
