import ArgumentParser
import Notebook
import Plotting
import Rendering

/// `regtutor gallery`: every kind of picture, as the terminal draws it.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Draw every kind of picture.")

  @Argument(help: "The names of the pictures; all by default.")
  var names: [String] = []

  @Flag(help: "Write the named picture as SVG instead.")
  var svg = false

  @Flag(help: "Write all pictures as one HTML page instead.")
  var page = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if svg && names.count != 1 { throw ValidationError("--svg writes one picture: name it") }
    if page && (svg || !names.isEmpty) {
      throw ValidationError("--page writes all pictures: it takes no names and no --svg")
    }
  }

  func run() throws {
    let figures = Gallery.figures
    for name in names where !figures.contains(where: { $0.name == name }) {
      let all = figures.map(\.name).joined(separator: ", ")
      throw Console.fail("there is no picture '\(name)'\n  help: they are \(all)", .misused)
    }
    guard !page else {
      Console.write(Gallery.page)
      Console.flush()
      return
    }
    let text = OutputText(options.theme)
    for (name, figure) in figures where names.isEmpty || names.contains(name) {
      if svg {
        Console.write(SVGPlot.draw(figure))
      } else {
        Console.write(lines: ["", name, ""] + text.lines(.figure(figure), number: nil))
      }
    }
    Console.flush()
  }
}
