import ArgumentParser
import LineEditing
import Rendering
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// When colours are used, and for which background.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
  case dark
  case light
}

/// Whether pictures are images where the terminal shows such.
enum GraphicsChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case text
}

/// The options that every subcommand takes.
struct GlobalOptions: ParsableArguments {
  @Flag(help: "No colours, no line editing, nothing redrawn.")
  var plain = false

  @Flag(help: "Linear output for screen readers: pictures are told in words.")
  var accessible = false

  @Flag(help: "ASCII only.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "When to use colours, or what they are written on; the variable REGTUTOR_BACKGROUND says it for good.",
      valueName: "when"))
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "Pictures as images where the terminal shows such (auto; needs rsvg-convert), or as text.",
      valueName: "how"))
  var graphics = GraphicsChoice.text

  @Option(help: "The width of the output in columns.")
  var width: Int?

  @Option(help: ArgumentHelp("The folder where progress is kept.", valueName: "folder"))
  var dataDir: String?

  @Flag(help: "Ask nothing: play through.")
  var noInput = false

  func validate() throws {
    if let width, !(20...500).contains(width) {
      throw ValidationError("--width takes a number from 20 to 500, not \(width)")
    }
  }

  /// Whether the output is linear and in words, by option or by the variable `ACCESSIBLE`.
  var isAccessible: Bool { accessible || Environment.isOn("ACCESSIBLE") }

  /// Whether the width is the terminal's, so that it changes with it.
  var followsTerminal: Bool { width == nil && Terminal.isOutputTerminal && Terminal.knowsColumns }

  /// How to write to standard output.
  var theme: Theme {
    let isTerminal = Terminal.isOutputTerminal
    var theme = Theme(
      width: width ?? max(20, min(500, Terminal.outputColumns)),
      height: isTerminal ? Terminal.size.rows : 24, hasColor: usesColor,
      isASCII: ascii || (isTerminal && !Terminal.usesUTF8), isAccessible: isAccessible)
    theme.colors = colors
    // Where nothing says how wide the output is, a picture is as on 72 columns.
    if width == nil, !Terminal.knowsColumns { theme.figureWidth = 72 }
    theme.foldsOutput = width != nil || isAccessible
    theme.foldsWarnings = theme.foldsOutput || isTerminal
    if graphics == .auto && !plain && !isAccessible && !ascii { theme.images = images }
    return theme
  }

  /// The same at a terminal whose width and colours are followed.
  var terminalTheme: TerminalTheme {
    TerminalTheme(theme, followsWidth: followsTerminal, followsColors: asksForColors)
  }

  /// The reader of standard input, which has asked the terminal for its colours where they are needed.
  ///
  /// - Parameter isPlain: Takes one that edits nothing, and asks nothing.
  func reader(isPlain: Bool = false) -> any CellReader {
    let reader = CellReaders.standard(isPlain: isPlain || plain || isAccessible)
    if asksForColors { (reader as? TerminalCellReader)?.askForColors() }
    return reader
  }

  /// What the option or the variable says that the terminal writes on.
  private var saidBackground: Background? {
    Background(rawValue: color.rawValue)
      ?? Environment.value("REGTUTOR_BACKGROUND").flatMap(Background.init(rawValue:))
  }

  /// Whether colours are used and the terminal itself has to say which can be read.
  private var asksForColors: Bool {
    usesColor && saidBackground == nil && Environment.value("TERM") != "linux"
  }

  private var usesColor: Bool {
    switch color {
    case .always, .dark, .light: true
    case .never: false
    case .auto: !plain && !isAccessible && Terminal.wantsColor
    }
  }

  /// The colours that can be read, without asking.
  ///
  /// A light background that nobody but `COLORFGBG` knows of may be Solarized's, where none can.
  private var colors: ReadableColors {
    if let saidBackground { return ReadableColors(saidBackground) }
    if Environment.value("TERM") == "linux" {
      return ReadableColors(UsualColors.linuxConsole.colors)
    }
    let said = Environment.value("COLORFGBG").flatMap(Background.init(colorFGBG:))
    return said == .dark ? ReadableColors(.dark) : .none
  }

  /// How the terminal takes images, as it says when asked.
  private var images: TerminalImages? {
    guard Rasterizer.isPresent, let answer = Terminal.askForGraphics() else { return nil }
    let way: TerminalImages.Way? =
      answer.hasKitty ? .kitty : answer.hasITerm2 ? .iTerm2 : answer.hasSixel ? .sixel : nil
    return way.map {
      TerminalImages($0, cellWidth: answer.cell?.width ?? 10, cellHeight: answer.cell?.height ?? 20)
    }
  }

  /// The folder for events and history; nil where nothing is to be saved.
  ///
  /// - Parameter isDefaultUsed: Whether the user's own folder is taken where no option names one.
  func stateFolder(isDefaultUsed: Bool) -> String? {
    if let dataDir { return dataDir }
    guard isDefaultUsed else { return nil }
    if let data = Environment.value("XDG_DATA_HOME") { return "\(data)/regtutor" }
    return Environment.value("HOME").map { "\($0)/.local/share/regtutor" }
  }
}

/// Environment variables.
enum Environment {
  /// The value of a variable; nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a variable is set to something that does not say no.
  static func isOn(_ name: String) -> Bool {
    guard let value = value(name)?.lowercased() else { return false }
    return !["0", "false", "no", "off"].contains(value)
  }
}
