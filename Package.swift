// swift-tools-version: 6.2
import PackageDescription

// Continuous integration and `make test` set REGTUTOR_STRICT: a warning is then an error.
let isStrict = Context.environment["REGTUTOR_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("MemberImportVisibility")
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// A Swift target with the settings that all of ours share.
///
/// `texts` names the files beside the code that are for readers.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], texts: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: texts, swiftSettings: settings)
}

/// The tests of the target `name`, which may use more than it does.
///
/// `data` names the folders of files that the tests read.
func tests(
  of name: String, _ others: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + others,
    exclude: data,
    swiftSettings: settings)
}

let package = Package(
  name: "regtutor",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "PenalizedRegression", targets: ["PenalizedRegression"]),
    .executable(name: "regtutor", targets: ["regtutor"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // MARK: Row 0: what knows nothing of the rest
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-pthread-dev"]), .brew(["openblas"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CKernels", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "CTerminal", dependencies: ["CEditLine"]),
    library("DenseLinearAlgebra", ["COpenBLAS", "CKernels"]),
    library("PySyntax", texts: ["Grammar.txt"]),
    library("TerminalText"),

    // MARK: Row 1
    library("PenalizedRegression", ["DenseLinearAlgebra", "CKernels"]),
    library("NDArrays", ["DenseLinearAlgebra", "CKernels", "COpenBLAS"]),
    library("PyRuntime", ["PySyntax"]),
    library("Markdown", ["CMarkGFM"]),
    library("Plotting", ["TerminalText"]),
    library("LineEditing", ["CTerminal", "TerminalText"]),

    // MARK: Row 2
    library(
      "PyModules",
      [
        "PyRuntime", "PySyntax", "NDArrays", "PenalizedRegression", "DenseLinearAlgebra",
        "Plotting",
      ]),
    library("LessonFormat", ["Markdown", "PySyntax"]),
    library("Notebook", ["Plotting"]),

    // MARK: Row 3
    library("NotebookFiles", ["Notebook", "Plotting"]),
    library("Rendering", ["Notebook", "Markdown", "Plotting", "TerminalText"]),
    library("NotebookSession", ["PySyntax", "PyRuntime", "PyModules", "Notebook"]),

    // MARK: Row 4
    library(
      "Tutor",
      [
        "NotebookSession", "LessonFormat", "Notebook", "NotebookFiles", "Markdown", "PyModules",
        "PyRuntime", "PySyntax", "PenalizedRegression", "Plotting", "NDArrays",
      ]),

    // MARK: Row 5
    .executableTarget(
      name: "regtutor",
      dependencies: [
        "Tutor", "NotebookSession", "LessonFormat", "NotebookFiles", "Rendering", "Notebook",
        "LineEditing",
        "Plotting", "PySyntax", "PyRuntime", "TerminalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // MARK: Tests
    library("TestSupport", ["TerminalText"]),
    .executableTarget(
      name: "LineEditProbe", dependencies: ["LineEditing"], path: "Tests/LineEditProbe",
      swiftSettings: settings),
    tests(of: "DenseLinearAlgebra"),
    tests(of: "PenalizedRegression", ["DenseLinearAlgebra"], data: ["Reference"]),
    tests(of: "NDArrays", data: ["Reference"]),
    tests(of: "PySyntax", data: ["Chunks", "Programs"]),
    tests(of: "PyRuntime", ["PySyntax"], data: ["Scripts", "Differences"]),
    tests(
      of: "PyModules", ["PyRuntime", "PySyntax", "NotebookSession", "Notebook"],
      data: ["Scripts", "Random/Recorded", "Refusals"]),
    tests(of: "Plotting", ["TerminalText"], data: ["Goldens", "Data"]),
    tests(of: "Markdown"),
    tests(of: "LessonFormat", ["Markdown"]),
    tests(of: "Rendering", ["Notebook", "Plotting", "Markdown", "TerminalText"], data: ["Data"]),
    tests(of: "NotebookFiles", ["Notebook", "Plotting"], data: ["Files"]),
    tests(of: "TerminalText"),
    tests(of: "LineEditing", ["LineEditProbe"]),
    tests(of: "NotebookSession", ["Notebook"], data: ["Magics"]),
    tests(
      of: "Tutor",
      ["NotebookSession", "LessonFormat", "Notebook", "PyModules", "PySyntax", "PyRuntime"]),
    tests(of: "regtutor", ["Rendering", "Tutor"], data: ["Exports", "Transcripts"]),
  ],
  swiftLanguageModes: [.v6]
)
