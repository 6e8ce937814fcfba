internal import LessonFormat
internal import Markdown

/// The words of code that a learner has seen: in cells, in what stands between backticks, in starters.
///
/// Set-up cells are folded away, claims show their verdict, and hints and answers are seen by those
/// who ask; none of them counts.
struct ShownNames {
  private(set) var words: Set<String> = []

  /// Whether a name has been seen.
  func contains(_ name: String) -> Bool { words.contains(name) }

  /// Notes what an item shows.
  mutating func add(_ item: StepItem) {
    switch item {
    case .prose(let blocks): addCode(in: blocks)
    case .cell(let cell): if cell.role == .shown { addWords(of: cell.source) }
    case .exercise(let exercise): addWords(of: exercise.starter)
    case .quiz(let quiz):
      addCode(in: quiz.question)
      for option in quiz.options {
        addCode(in: option.text)
        addCode(in: option.explanation)
      }
    case .prediction(let prediction): addSpans(in: prediction.asks ?? "")
    case .text(let text): addWords(of: text)
    }
  }

  /// Notes all that a lesson shows.
  mutating func add(_ lesson: Lesson) {
    addCode(in: lesson.introduction)
    for step in lesson.steps {
      for item in step.items { add(item) }
    }
  }

  /// Notes what is explained behind an exercise.
  mutating func addWhy(of exercise: Exercise) { addCode(in: exercise.why) }

  private mutating func addWords(of code: String) { words.formUnion(Words.all(in: code)) }

  /// Notes what stands between backticks.
  private mutating func addSpans(in text: String) {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() where index % 2 == 1 { addWords(of: String(part)) }
  }

  private mutating func addCode(in blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): addCode(in: text)
      case .code(_, let text): addWords(of: text)
      case .list(_, _, let items): for item in items { addCode(in: item.blocks) }
      case .quote(let blocks): addCode(in: blocks)
      case .table(let table):
        for cell in (table.rows + [table.header]).joined() { addCode(in: cell) }
      case .html, .thematicBreak: break
      }
    }
  }

  private mutating func addCode(in text: [Inline]) {
    for inline in text {
      switch inline {
      case .code(let code): addWords(of: code)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
        addCode(in: inner)
      default: break
      }
    }
  }
}
