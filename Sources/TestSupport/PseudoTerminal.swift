package import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs on a terminal which a test types into and looks at.
package final class PseudoTerminal {
  /// Why a test cannot go on.
  package enum Failure: Error, CustomStringConvertible {
    /// A system call failed.
    case system(call: String, code: Int32)
    /// What was waited for did not come.
    case timeout(waitingFor: String, screen: String)

    /// What happened, with the screen as it was.
    package var description: String {
      switch self {
      case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
      case .timeout(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
      }
    }
  }

  /// What the program has drawn.
  package private(set) var screen: ScreenModel
  /// Every byte that the program has written.
  package private(set) var bytes: [UInt8] = []
  /// The program's process.
  package let process: pid_t
  private let master: Int32
  private let name: [CChar]
  private var exitStatus: Int32?
  /// The colours that the terminal tells when it is asked; without any it answers as one that has no
  /// such answers.
  package var colors: TerminalColors?
  /// Whether the terminal breaks rows anew when it gets another width, or cuts them off.
  package var breaksRows: Bool {
    get { screen.breaksRows }
    set { screen.breaksRows = newValue }
  }
  /// Whether the terminal answers when it is asked.
  package var answers = true
  private var answeredCount = 0
  /// How much had been written when keys were typed last.
  private var countAtKeys = 0

  /// Starts the program at `path` on a new terminal.
  ///
  /// - Parameters:
  ///   - environment: Added to `TERM=xterm-256color`, `LANG=C.UTF-8` and a `PATH`; nothing is
  ///     inherited.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws {
    screen = ScreenModel(rows: rows, columns: columns)
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 256)
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Failure.system(call: "openpty", code: errno)
    }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    defer { close(slave) }
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/dev/null", "PATH": "/usr/bin:/bin",
    ]
    variables.merge(environment) { $1 }
    do {
      process = try Self.spawn(path, arguments, variables, terminal: name)
    } catch {
      close(master)
      throw error
    }
    self.master = master
    self.name = name
  }

  deinit {
    close(master)
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }

  /// A process in a session of its own, whose first open file becomes its terminal.
  private static func spawn(
    _ path: String, _ arguments: [String], _ variables: [String: String], terminal: [CChar]
  ) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    #if canImport(Glibc)
      let newSession: Int32 = 0x80
    #else
      let newSession: Int32 = 0x400
    #endif
    posix_spawnattr_setflags(
      &attributes,
      Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      for word in words { free(word) }
      for setting in settings { free(setting) }
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, &words, &settings)
    guard code == 0 else { throw Failure.system(call: "posix_spawn \(path)", code: code) }
    return process
  }

  // MARK: Typing

  /// Types `text`, looking at what comes back where the program does not keep up.
  package func type(_ text: String) {
    countAtKeys = bytes.count
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      var state = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&state, 1, 10_000) > 0 else { return }
      if state.revents & Int16(POLLIN) != 0 { readWhatIsThere() }
      if state.revents & Int16(POLLOUT) != 0 {
        let part = rest.prefix(512)
        let count = part.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
      if state.revents & Int16(POLLHUP | POLLERR) != 0 { return }
    }
  }

  /// Types `text` as a terminal does when it is pasted.
  package func paste(_ text: String) {
    type("\u{1B}[200~" + text.replacing("\n", with: "\r") + "\u{1B}[201~")
  }

  /// Gives the terminal another size.
  package func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    screen.resize(rows: rows, columns: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  // MARK: Looking

  /// Waits until the screen shows `text`.
  package func expect(_ text: String, within seconds: Int = 60) throws {
    try expect("\(text.debugDescription)", within: seconds) { $0.screen.text.contains(text) }
  }

  /// Waits until `condition` holds.
  package func expect(
    _ what: String, within seconds: Int = 60, _ condition: (PseudoTerminal) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition(self) {
      let isOpen = pump(10)
      if condition(self) { return }
      guard isOpen, ContinuousClock.now < end else {
        throw Failure.timeout(waitingFor: what, screen: screen.text)
      }
    }
  }

  /// Waits until the program has taken every key, waits for the next one, and has written nothing
  /// for `milliseconds`.
  ///
  /// A program that gets no time on a busy machine is not taken for one that waits.
  package func settle(_ milliseconds: Int32 = 20) {
    let end = ContinuousClock.now + .seconds(60)
    var quiet: Int32 = 0
    // Keys that nothing has answered may still be on their way to the terminal's queue.
    while quiet < (bytes.count > countAtKeys ? milliseconds : max(milliseconds, 60)),
      ContinuousClock.now < end
    {
      let count = bytes.count
      guard pump(2) else { return }
      quiet = count == bytes.count && isWaitingForKeys ? quiet + 2 : 0
    }
  }

  /// Whether the program has read all that was typed and sleeps; true where that cannot be known.
  private var isWaitingForKeys: Bool {
    #if os(Linux)
      let slave = open(name, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
      guard slave >= 0 else { return true }
      var count: Int32 = 0
      let isKnown = ioctl(slave, UInt(FIONREAD), &count) == 0
      close(slave)
      if isKnown, count > 0 { return false }
      guard let state = try? Fixture.contents(of: "/proc/\(process)/stat"),
        let end = state.lastIndex(of: ")")
      else { return true }
      return !state[end...].dropFirst(2).hasPrefix("R")
    #else
      return true
    #endif
  }

  /// Reads to the end of the program.
  ///
  /// - Returns: Its exit status, or 128 and the number of the signal that ended it.
  package func finish(within seconds: Int = 60) throws -> Int32 {
    let end = ContinuousClock.now + .seconds(seconds)
    while pump(10) {
      guard ContinuousClock.now < end else {
        throw Failure.timeout(waitingFor: "the program's end", screen: screen.text)
      }
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    exitStatus = code
    return code
  }

  /// Reads what comes within `milliseconds`; false once the program has closed its terminal.
  private func pump(_ milliseconds: Int32) -> Bool {
    var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, milliseconds) > 0 else { return true }
    return readWhatIsThere()
  }

  @discardableResult
  private func readWhatIsThere() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    screen.show(buffer[..<count])
    if answers { answer() }
    return true
  }

  // MARK: Answering

  /// Answers the questions of which the last one asks for the terminal's state (`ESC [ 5 n`).
  private func answer() {
    let last = Array("\u{1B}[5n".utf8)
    var place = answeredCount
    while place + last.count <= bytes.count {
      guard bytes[place] == 0x1B, bytes[place..<(place + last.count)].elementsEqual(last) else {
        place += 1
        continue
      }
      place += last.count
      answeredCount = place
      let text = (colors.map(PseudoTerminal.answers) ?? "") + "\u{1B}[0n"
      _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }
  }

  /// What xterm answers when it is asked for its background and its colours.
  package static func answers(_ colors: TerminalColors) -> String {
    func said(_ color: TerminalColor) -> String {
      let parts = [color.red, color.green, color.blue].map { share in
        let digits = String(Int((share * 65535).rounded()), radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }
      return "rgb:" + parts.joined(separator: "/")
    }
    let background = colors.background.map { "\u{1B}]11;\(said($0))\u{1B}\\" } ?? ""
    return background
      + colors.colors.sorted { $0.key < $1.key }.filter { ReadableColors.numbers.contains($0.key) }
      .map { "\u{1B}]4;\($0.key);\(said($0.value))\u{1B}\\" }.joined()
  }
}
