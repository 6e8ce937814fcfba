internal import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime
internal import PySyntax

/// Fits the model of a check again in the ways in which learners go wrong, and compares.
///
/// The wanted value's code must hold a fit, `Model(…).fit(X, y)`, itself or through names that the
/// check or a solution assigns.
struct FitVariants {
  private let session: Session
  private let sources: [(statements: [Statement], source: SourceText)]

  init(
    _ exercise: Exercise, _ source: SourceText, _ session: Session, _ statements: [Statement]
  ) {
    self.session = session
    let solutions = exercise.solutions.map { solution -> ([Statement], SourceText) in
      let source = SourceText(solution.source, name: "solution")
      return ((try? Parser.parse(source)) ?? [], source)
    }
    sources = [(statements, source)] + solutions
  }

  /// A fit in code: `receiver.fit(x, y)`.
  private struct Fit {
    let receiver: String
    let x: String
    let y: String
    /// What stands around it.
    let before: String
    let after: String
  }

  /// The sentence of the first variant that gives the learner's value; nil where none does.
  func words(_ sides: Diagnosis.Sides) -> String? {
    guard let fit = fit(in: sides.wantedText) else { return nil }
    return session.interpreter.isolated {
      let start = session.evaluateSilently("import numpy as _np", name: "diagnosis")
      guard start.error == nil else { return nil }
      for (code, words) in variants(of: fit) {
        guard let value = try? session.value(of: code, name: "diagnosis"),
          let numbers = Numbers(value, session.interpreter), numbers.isNear(sides.yours),
          !numbers.isNear(sides.wanted)
        else { continue }
        return words
      }
      return nil
    }
  }

  // MARK: The ways

  private func variants(of fit: Fit) -> [(code: String, words: String)] {
    func code(_ receiver: String? = nil, x: String? = nil) -> String {
      "\(fit.before)\(receiver ?? fit.receiver).fit(\(x ?? fit.x), \(fit.y))\(fit.after)"
    }
    var list: [(String, String)] = []
    if let raw = unscaled(fit.x) {
      list.append(
        (code(x: raw), "yours is what the unscaled features give: standardize them first"))
    } else if let bare = withoutScaler(fit.receiver) {
      list.append((code(bare), "yours is what the unscaled features give: standardize them first"))
    } else {
      let scaled = "((\(fit.x)) - _np.mean(\(fit.x), axis=0)) / _np.std(\(fit.x), axis=0)"
      list.append(
        (
          code(x: scaled),
          "yours is what standardized features give: these are to be fitted as they are"
        ))
    }
    if !fit.receiver.contains("fit_intercept"), fit.receiver.hasSuffix(")"),
      !fit.receiver.contains("make_pipeline")
    {
      let without = with(fit.receiver, "fit_intercept=False")
      list.append((code(without), "yours is what a fit without an intercept gives"))
      let wide = "_np.column_stack([_np.ones(len(\(fit.x))), \(fit.x)])"
      let penalized = "\(fit.before)\(without).fit(\(wide), \(fit.y))"
      for (member, picked) in [(".coef_", ".coef_[1:]"), (".intercept_", ".coef_[0]")]
      where fit.after.hasPrefix(member) {
        list.append(
          (
            penalized + picked + fit.after.dropFirst(member.count),
            "yours is what comes out where the intercept is penalized like a weight: leave it out of the penalty"
          ))
      }
    }
    if let alpha = argument("alpha", of: fit.receiver) {
      let n = "len(\(fit.y))"
      let lambda = "λ on the sum of the squares is 2·n·alpha, and on their mean 2·alpha"
      for (changed, words) in [
        ("(\(alpha.value)) * 2 * \(n)", "2n times the asked alpha: \(lambda)"),
        ("(\(alpha.value)) / (2 * \(n))", "the asked alpha divided by 2n: \(lambda)"),
        ("(\(alpha.value)) * 2", "twice the asked alpha: \(lambda)"),
        ("(\(alpha.value)) / 2", "half of the asked alpha: \(lambda)"),
        ("(\(alpha.value)) * \(n)", "n times the asked alpha: Lasso averages, Ridge adds up"),
        ("(\(alpha.value)) / \(n)", "the asked alpha divided by n: Lasso averages, Ridge adds up"),
      ] {
        list.append(
          (
            code(alpha.before + changed + alpha.after), "yours is what the fit gives with \(words)"
          ))
      }
    }
    return list
  }

  /// The features before a scaler: `X` of `StandardScaler().fit_transform(X)`, of
  /// `scaler.transform(X)` or of a name that one of them was assigned to; nil for others.
  private func unscaled(_ text: String) -> String? {
    let code = SourceText(definition(of: text), name: "diagnosis")
    guard let expression = try? Parser.parseExpression(code),
      case .call(let function, let arguments) = expression.kind,
      case .attribute(let owner, let member) = function.kind,
      ["fit_transform", "transform"].contains(member.name), arguments.count == 1,
      code.string(in: owner.range).lowercased().contains("scal"),
      case .positional(let raw) = arguments[0]
    else { return nil }
    return code.string(in: raw.range)
  }

  /// A pipeline without its scaler; nil where it has none.
  private func withoutScaler(_ receiver: String) -> String? {
    guard receiver.hasPrefix("make_pipeline("), receiver.contains("StandardScaler()") else {
      return nil
    }
    return receiver.replacing("StandardScaler(), ", with: "", maxReplacements: 1)
  }

  private func with(_ call: String, _ argument: String) -> String {
    let open = call.hasSuffix("()") ? "" : ", "
    return "\(call.dropLast())\(open)\(argument))"
  }

  // MARK: Finding the fit

  private func fit(in text: String) -> Fit? {
    var code = definition(of: text)
    // A name of a fitted model is looked up at most once: `model.coef_`.
    for _ in 0..<2 {
      let source = SourceText(code, name: "diagnosis")
      guard let expression = try? Parser.parseExpression(source) else { return nil }
      let parts = Subexpressions.of(expression)
      for part in parts {
        guard case .call(let function, let arguments) = part.kind,
          case .attribute(let receiver, let member) = function.kind, member.name == "fit",
          arguments.count == 2, case .positional(let x) = arguments[0],
          case .positional(let y) = arguments[1]
        else { continue }
        return Fit(
          receiver: source.string(in: receiver.range), x: source.string(in: x.range),
          y: source.string(in: y.range),
          before: source.string(in: SourceRange(0, part.range.lower)),
          after: source.string(in: SourceRange(part.range.upper, source.bytes.count)))
      }
      let model = parts.first { part in
        guard case .name(let name) = part.kind else { return false }
        return definition(of: name).contains(".fit(")
      }
      guard let model, case .name(let name) = model.kind else { return nil }
      code =
        source.string(in: SourceRange(0, model.range.lower)) + definition(of: name)
        + source.string(in: SourceRange(model.range.upper, source.bytes.count))
    }
    return nil
  }

  private func definition(of text: String) -> String {
    for (statements, source) in sources {
      let found = Assignments.definition(of: text, in: statements, source)
      if found != text { return found }
    }
    return text
  }

  /// The value of a keyword argument of a call in `text`, with what stands around it.
  private func argument(
    _ name: String, of text: String
  ) -> (before: String, value: String, after: String)? {
    let source = SourceText(text, name: "diagnosis")
    guard let expression = try? Parser.parseExpression(source) else { return nil }
    for part in Subexpressions.of(expression) {
      guard case .call(_, let arguments) = part.kind else { continue }
      for case .keyword(let word, let value) in arguments where word.name == name {
        return (
          source.string(in: SourceRange(0, value.range.lower)), source.string(in: value.range),
          source.string(in: SourceRange(value.range.upper, source.bytes.count))
        )
      }
    }
    return nil
  }
}
