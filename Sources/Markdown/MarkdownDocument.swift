import CMarkGFM

/// A CommonMark text with GitHub's tables, task lists and strikethrough, as a tree.
package struct MarkdownDocument: Sendable, Equatable {
  /// The blocks in order.
  package let blocks: [Block]

  /// Reads `source`; every text is a document.
  ///
  /// - Parameters:
  ///   - isLive: Whether `{…}` outside code and formulas is a live field.
  ///   - firstLine: The line number of the source's first line.
  package init(_ source: String, isLive: Bool = false, firstLine: Int = 1) {
    let spans = ProtectedSpans(source, isLive: isLive)
    let reader = TreeReader(spans: spans, lineOffset: firstLine - 1)
    blocks = reader.read()
  }
}

/// Turns libcmark-gfm's tree into ours.
private struct TreeReader {
  let spans: ProtectedSpans
  let lineOffset: Int

  /// Nested deeper than this, blocks become text: no lesson needs it, and recursion stays bounded.
  private static let depthLimit = 64

  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  func read() -> [Block] {
    guard TreeReader.areExtensionsRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = spans.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return blocks(of: root, depth: 0)
  }

  private func children(of node: OpaquePointer) -> [OpaquePointer] {
    var nodes: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      nodes.append(child)
      next = cmark_node_next(child)
    }
    return nodes
  }

  private func blocks(of node: OpaquePointer, depth: Int) -> [Block] {
    children(of: node).compactMap { block($0, depth: depth) }
  }

  private func block(_ node: OpaquePointer, depth: Int) -> Block? {
    let line = Int(cmark_node_get_start_line(node)) + lineOffset
    let lastLine = max(line, Int(cmark_node_get_end_line(node)) + lineOffset)
    func made(_ kind: Block.Kind) -> Block { Block(kind, line: line, lastLine: lastLine) }
    if depth > TreeReader.depthLimit { return made(.paragraph([.text("…")])) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return made(
        .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: 0)))
    case CMARK_NODE_PARAGRAPH:
      return made(.paragraph(inlines(of: node, depth: 0)))
    case CMARK_NODE_CODE_BLOCK:
      var (length, offset): (Int32, Int32) = (0, 0)
      var mark: CChar = 0
      let isFenced = cmark_node_get_fenced(node, &length, &offset, &mark) != 0
      return made(
        .code(
          info: isFenced ? spans.restore(string(cmark_node_get_fence_info(node))) : nil,
          text: spans.restore(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return made(
        .list(
          start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
          isTight: cmark_node_get_list_tight(node) != 0,
          children(of: node).map { item($0, depth: depth + 1) }))
    case CMARK_NODE_BLOCK_QUOTE:
      return made(.quote(blocks(of: node, depth: depth + 1)))
    case CMARK_NODE_THEMATIC_BREAK:
      return made(.thematicBreak)
    case CMARK_NODE_HTML_BLOCK:
      return made(.html(spans.restore(string(cmark_node_get_literal(node)))))
    default:
      // The extensions' node types have names only.
      return string(cmark_node_get_type_string(node)) == "table" ? made(.table(table(node))) : nil
    }
  }

  private func item(_ node: OpaquePointer, depth: Int) -> ListItem {
    let isTask = string(cmark_node_get_type_string(node)) == "tasklist"
    return ListItem(
      isChecked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil,
      blocks: blocks(of: node, depth: depth))
  }

  private func table(_ node: OpaquePointer) -> Table {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments: [Table.Alignment] = []
    if let letters = cmark_gfm_extensions_get_table_alignments(node) {
      for column in 0..<columns {
        switch letters[column] {
        case UInt8(ascii: "l"): alignments.append(.left)
        case UInt8(ascii: "c"): alignments.append(.center)
        case UInt8(ascii: "r"): alignments.append(.right)
        default: alignments.append(.none)
        }
      }
    }
    let rows = children(of: node).map { row in
      children(of: row).map { inlines(of: $0, depth: 0) }
    }
    return Table(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func inlines(of node: OpaquePointer, depth: Int) -> [Inline] {
    if depth > TreeReader.depthLimit { return [.text("…")] }
    var all: [Inline] = []
    for child in children(of: node) {
      func inner() -> [Inline] { inlines(of: child, depth: depth + 1) }
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: all += spans.expand(string(cmark_node_get_literal(child)))
      case CMARK_NODE_SOFTBREAK: all.append(.softBreak)
      case CMARK_NODE_LINEBREAK: all.append(.lineBreak)
      case CMARK_NODE_CODE: all.append(.code(spans.restore(string(cmark_node_get_literal(child)))))
      case CMARK_NODE_HTML_INLINE:
        all.append(.html(spans.restore(string(cmark_node_get_literal(child)))))
      case CMARK_NODE_EMPH: all.append(.emphasis(inner()))
      case CMARK_NODE_STRONG: all.append(.strong(inner()))
      case CMARK_NODE_LINK:
        all.append(
          .link(destination: spans.restore(string(cmark_node_get_url(child))), inner()))
      case CMARK_NODE_IMAGE:
        all.append(.image(source: spans.restore(string(cmark_node_get_url(child))), inner()))
      default:
        // The extensions' node types have names only.
        let isStruck = string(cmark_node_get_type_string(child)) == "strikethrough"
        all += isStruck ? [.strikethrough(inner())] : inner()
      }
    }
    return TreeReader.joined(all)
  }

  /// Joins neighbouring texts, which cmark splits at characters that might have been markup.
  private static func joined(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      if case .text(let more) = inline, case .text(let text)? = result.last {
        result[result.count - 1] = .text(text + more)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
