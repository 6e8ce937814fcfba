/// The tables of colours that usual terminals come with.
package struct UsualColors: Sendable {
  /// Whose colours they are.
  package let name: String
  /// The background and the 16 colours.
  package let colors: TerminalColors

  private init(_ name: String, on background: UInt32, _ colors: [UInt32]) {
    self.name = name
    self.colors = TerminalColors(background: background, colors)
  }

  /// The Linux console's, which cannot be asked.
  package static let linuxConsole = UsualColors("the Linux console", on: 0x000000, vga)

  /// All of them.
  package static let all = [
    UsualColors("xterm, white on black", on: 0x000000, xterm),
    UsualColors("xterm", on: 0xffffff, xterm),
    linuxConsole,
    UsualColors("Tango on black", on: 0x000000, tango),
    UsualColors("Tango, Ubuntu", on: 0x300a24, tango),
    UsualColors("Tango on white", on: 0xffffff, tango),
    UsualColors("GNOME, dark", on: 0x171421, gnome),
    UsualColors("GNOME Console, dark", on: 0x1e1e1e, gnome),
    UsualColors("GNOME, light", on: 0xffffff, gnome),
    UsualColors("VS Code, dark", on: 0x1e1e1e, codeDark),
    UsualColors("VS Code, dark modern", on: 0x181818, codeDark),
    UsualColors("VS Code, light", on: 0xffffff, codeLight),
    UsualColors("Campbell", on: 0x0c0c0c, campbell),
    UsualColors("macOS, Basic", on: 0xffffff, macOS),
    UsualColors("macOS, Basic on black", on: 0x000000, macOS),
    UsualColors("Solarized dark", on: 0x002b36, solarized),
    UsualColors("Solarized light", on: 0xfdf6e3, solarized),
  ]

  /// xterm's own: `XTerm-col.ad` (red3, green3, yellow3, blue2, magenta3, cyan3, gray90, …).
  private static let xterm: [UInt32] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
    0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]
  /// Linux's `drivers/tty/vt/vt.c`, `default_red`, `default_grn` and `default_blu`.
  private static let vga: [UInt32] = [
    0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555,
    0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
  ]
  /// GNOME Terminal's `Tango`, also Ubuntu's and foot's and alacritty's of old.
  private static let tango: [UInt32] = [
    0x2e3436, 0xcc0000, 0x4e9a06, 0xc4a000, 0x3465a4, 0x75507b, 0x06989a, 0xd3d7cf, 0x555753,
    0xef2929, 0x8ae234, 0xfce94f, 0x729fcf, 0xad7fa8, 0x34e2e2, 0xeeeeec,
  ]
  /// GNOME Terminal's `GNOME`, from 3.36 on.
  private static let gnome: [UInt32] = [
    0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba, 0x2aa1b3, 0xd0cfcc, 0x5e5c64,
    0xf66151, 0x33da7a, 0xe9ad0c, 0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff,
  ]
  /// VS Code's `terminalColorRegistry.ts`, `dark`.
  private static let codeDark: [UInt32] = [
    0x000000, 0xcd3131, 0x0dbc79, 0xe5e510, 0x2472c8, 0xbc3fbc, 0x11a8cd, 0xe5e5e5, 0x666666,
    0xf14c4c, 0x23d18b, 0xf5f543, 0x3b8eea, 0xd670d6, 0x29b8db, 0xe5e5e5,
  ]
  /// VS Code's `terminalColorRegistry.ts`, `light`.
  private static let codeLight: [UInt32] = [
    0x000000, 0xcd3131, 0x107c10, 0x949800, 0x0451a5, 0xbc05bc, 0x0598bc, 0x555555, 0x666666,
    0xcd3131, 0x14ce14, 0xb5ba00, 0x0451a5, 0xbc05bc, 0x0598bc, 0xa5a5a5,
  ]
  /// Windows Terminal's `defaults.json`, `Campbell`.
  private static let campbell: [UInt32] = [
    0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc, 0x767676,
    0xe74856, 0x16c60c, 0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2,
  ]
  /// Terminal.app's `Basic`, as Wikipedia's *ANSI escape code* lists them.
  private static let macOS: [UInt32] = [
    0x000000, 0x990000, 0x00a600, 0x999900, 0x0000b2, 0xb200b2, 0x00a6b2, 0xbfbfbf, 0x666666,
    0xe50000, 0x00d900, 0xe5e500, 0x0000ff, 0xe500e5, 0x00e5e5, 0xe5e5e5,
  ]
  /// ethanschoonover.com/solarized, column `TERMCOL`.
  private static let solarized: [UInt32] = [
    0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682, 0x2aa198, 0xeee8d5, 0x002b36,
    0xcb4b16, 0x586e75, 0x657b83, 0x839496, 0x6c71c4, 0x93a1a1, 0xfdf6e3,
  ]
}
