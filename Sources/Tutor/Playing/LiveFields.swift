internal import LessonFormat
internal import Markdown

/// Finds the live fields of prose.
enum LiveFields {
  /// The fields of a step with the lines of their blocks, in order.
  static func of(_ step: Step) -> [(field: String, line: Int)] {
    step.items.flatMap { item -> [(String, Int)] in
      switch item {
      case .prose(let blocks): return of(blocks)
      case .exercise(let exercise): return of(exercise.hints.flatMap { $0 } + exercise.why)
      case .quiz(let quiz):
        return of(quiz.question)
          + quiz.options.flatMap { option in
            of(option.text + option.explanation).map { ($0, quiz.line) }
          }
      case .cell, .prediction, .text: return []
      }
    }
  }

  private static func of(_ blocks: [Block]) -> [(String, Int)] {
    blocks.flatMap { block -> [(String, Int)] in
      func here(_ inlines: [Inline]) -> [(String, Int)] { of(inlines).map { ($0, block.line) } }
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): return here(text)
      case .list(_, _, let items): return items.flatMap { of($0.blocks) }
      case .quote(let inner): return of(inner)
      case .table(let table): return here((table.header + table.rows.flatMap { $0 }).flatMap { $0 })
      case .code, .thematicBreak, .html: return []
      }
    }
  }

  private static func of(_ inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .live(let field): return [field]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, let inner), .image(_, let inner):
        return of(inner)
      default: return []
      }
    }
  }
}
