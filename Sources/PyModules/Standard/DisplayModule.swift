internal import PyRuntime

/// The modules `IPython` and `IPython.display`: showing values in the middle of a cell.
enum DisplayModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "IPython", [("display", .object(makeDisplay(interpreter)))],
      refusals: ["get_ipython": "write the magic itself, such as %time, at the start of a line"])
  }

  static func makeDisplay(_ interpreter: Interpreter) -> ModuleObject {
    var refusals: [String: String] = [:]
    for name in [
      "HTML", "Image", "Markdown", "Latex", "Math", "SVG", "Audio", "Video", "YouTubeVideo",
      "IFrame", "JSON", "Javascript", "Pretty", "Code", "FileLink", "ProgressBar",
      "TextDisplayObject",
      "display_html", "display_png", "display_svg", "display_markdown", "display_latex",
    ] {
      refusals[name] = "cells show text and the figures of matplotlib: use print() and plt.show()"
    }
    refusals["clear_output"] = "what a cell has shown stays: leave the line out"
    refusals["update_display"] = refusals["clear_output"]
    refusals["set_matplotlib_formats"] = "figures are drawn for the terminal: leave the line out"
    return ModuleObject(
      "IPython.display",
      [
        NativeFunction.functionK("display", "(*objs, **options)") { call in
          if let option = call.keywords.first {
            throw PyException(
              .notImplementedError,
              "display() does not support the argument '\(option.name)' here",
              help: "leave '\(option.name)' out")
          }
          for value in call.variadic {
            call.interpreter.writeOutput(try call.interpreter.repr(value) + "\n")
          }
          return .none
        }
      ], refusals: refusals)
  }
}
