/// A block of a Markdown document with the line it starts on.
package struct Block: Sendable, Equatable {
  /// What the block is.
  package let kind: Kind
  /// The line of the source, from 1.
  package let line: Int
  /// The last line of the source.
  package let lastLine: Int

  /// Creates a block.
  package init(_ kind: Kind, line: Int, lastLine: Int) {
    self.kind = kind
    self.line = line
    self.lastLine = lastLine
  }

  /// The forms of a block.
  package indirect enum Kind: Sendable, Equatable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    /// Code; `info` is what follows the fence, nil for an indented block.
    case code(info: String?, text: String)
    case list(start: Int?, isTight: Bool, [ListItem])
    case quote([Block])
    case table(Table)
    case thematicBreak
    /// Raw HTML, shown as text where it cannot be rendered.
    case html(String)
  }
}

/// An item of a list.
package struct ListItem: Sendable, Equatable {
  /// Whether the box of a task is ticked; nil where the item is no task.
  package let isChecked: Bool?
  package let blocks: [Block]

  /// Creates an item.
  package init(isChecked: Bool?, blocks: [Block]) {
    self.isChecked = isChecked
    self.blocks = blocks
  }
}

/// A table: a header and rows of cells.
package struct Table: Sendable, Equatable {
  /// How a column is aligned.
  package enum Alignment: Sendable, Equatable {
    case none
    case left
    case center
    case right
  }

  package let alignments: [Alignment]
  package let header: [[Inline]]
  package let rows: [[[Inline]]]

  /// Creates a table.
  package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A piece of running text.
package indirect enum Inline: Sendable, Equatable {
  case text(String)
  /// A line end of the source that means a blank.
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, [Inline])
  case image(source: String, [Inline])
  case html(String)
  /// TeX between dollar signs.
  case math(String, isDisplay: Bool)
  /// What stands between braces in live prose: a Python f-string field.
  case live(String)
}

extension [Inline] {
  /// The text without markup; live fields as they are written.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, let inner), .image(_, let inner):
        inner.plainText
      case .math(let tex, let isDisplay): isDisplay ? "$$\(tex)$$" : "$\(tex)$"
      case .live(let source): "{\(source)}"
      }
    }.joined()
  }
}
