internal import LessonFormat
internal import NDArrays
internal import Notebook
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// True sentences about an answer whose value is of another kind than the one that is asked.
struct AnswerFault {
  let session: Session
  /// The names that are asked.
  let targets: [String]
  /// What they hold after a model answer.
  let model: [String: Value]

  /// What to say where a check broke on the answer.
  ///
  /// - Parameter isHidden: Whether the check's code is not to be shown.
  func words(_ error: ErrorReport, check: String, isHidden: Bool = false) -> String {
    if let inside = error.frames.last(where: { $0.source != check && $0.function != nil }) {
      let name = inside.function ?? ""
      return
        "'\(name)' stops with \(error.headline) when the check calls it (\(inside.source), line \(inside.line))"
    }
    if let difference = kindDifference { return difference }
    guard !isHidden, let place = error.frames.first(where: { $0.source == check }) else {
      return "a check cannot be computed with your answer: \(error.headline)"
    }
    let line = place.text.split(separator: " ").joined(separator: " ")
    let shown = line.count > 70 ? "\(line.prefix(69))…" : line
    return "with your value this cannot be computed: \(shown) stops with \(error.headline)"
  }

  /// What to say where a value of the answer is NaN.
  var wordsAboutNaN: String {
    for name in targets {
      guard let value = session.interpreter.globals[name], Numbers.holdsNaN(value) else { continue }
      if value.ndarray != nil {
        return
          "'\(name)' holds nan, which is no number: it comes of 0/0, or of computing with a nan"
      }
      return "'\(name)' is nan, which is no number: it comes of 0/0, or of computing with a nan"
    }
    return
      "what the check computes from your answer is nan, which is no number: it comes of 0/0, or of computing with a nan"
  }

  /// The first asked name whose value is of another kind or shape than the model's.
  var kindDifference: String? {
    for name in targets {
      guard let wanted = model[name], let given = session.interpreter.globals[name] else {
        continue
      }
      let wantedKind = kind(wanted)
      let givenKind = kind(given)
      if wantedKind != givenKind {
        return "'\(name)' is \(described(given)), and \(wantedKind) is asked"
      }
    }
    return nil
  }

  /// Whether an asked name holds nothing, an empty container, or a truth value where a model answer
  /// holds something else: such a value passes a comparison by accident only.
  func isHollow(_ name: String) -> Bool {
    switch session.interpreter.globals[name] {
    case .some(.none), .bool: true
    case .list(let list): list.elements.isEmpty
    case .tuple(let tuple): tuple.elements.isEmpty
    case .dict(let dict): dict.pairs.isEmpty
    case .some(let value): value.ndarray?.count == 0
    case nil: false
    }
  }

  // MARK: Kinds

  func kind(_ value: Value) -> String {
    switch value {
    case .none: return "None"
    case .bool: return "True or False"
    case .int, .float: return "one number"
    case .string: return "a text"
    case .list: return "a list"
    case .tuple(let tuple): return "a tuple of \(tuple.elements.count)"
    case .dict: return "a dict"
    case .object(let object):
      if let array = value.ndarray { return "an array of shape \(shape(array.shape))" }
      if let scalar = object as? NumPyScalar {
        if case .bool = scalar.kind { return "True or False" }
        return "one number"
      }
      if object is FunctionObject { return "a function" }
      let name = value.type.name
      let isVowel = name.first.map { "aeiouAEIOU".contains($0) } ?? false
      return "\(isVowel ? "an" : "a") \(name)"
    }
  }

  private func described(_ value: Value) -> String {
    switch value {
    case .string, .bool, .int, .float, .list, .tuple:
      let text = (try? session.interpreter.repr(value)) ?? ""
      let words = text.split(separator: "\n").joined(separator: " ")
      let shown = words.count > 40 ? "\(words.prefix(39))…" : words
      if case .string = value { return "the text \(shown)" }
      if case .list = value { return "the list \(shown)" }
      return shown
    default: return kind(value)
    }
  }

  private func shape(_ sizes: [Int]) -> String {
    sizes.count == 1
      ? "(\(sizes[0]),)" : "(\(sizes.map { "\($0)" }.joined(separator: ", ")))"
  }
}
