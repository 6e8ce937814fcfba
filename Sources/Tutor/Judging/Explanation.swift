internal import LessonFormat

/// What an error's class or an outcome means, and what to do about it.
package struct Explanation: Sendable {
  /// The word.
  package let name: String
  /// What it means, in a sentence or two.
  package let meaning: String
  /// What to do.
  package let remedy: String

  private init(_ name: String, _ meaning: String, _ remedy: String) {
    self.name = name
    self.meaning = meaning
    self.remedy = remedy
  }

  /// All of them: outcomes first, then errors, then what the author gate finds.
  package static let all: [Explanation] = outcomes + errors + problems

  private static let problems = ProblemCode.allCases.map { code in
    Explanation(
      code.rawValue, "\(code.meaning.prefix(1).uppercased())\(code.meaning.dropFirst()).",
      "'regtutor check' names the line and how to mend it.")
  }

  private static let outcomes = [
    Explanation(
      "Empty", "Nothing was run for this exercise yet, so there is nothing to judge.",
      "write a cell, run it, then ':check'."),
    Explanation(
      "Blank left", "The cell still holds a place to fill in: '...' or TODO.",
      "put your code in its place and run the cell again."),
    Explanation(
      "Can't read this", "The last cell is no Python, so it did not run.",
      "look at the line with the caret; 'regtutor explain SyntaxError' names the usual causes."),
    Explanation(
      "Stopped", "The last cell ran and ended with an exception.",
      "its last line says which; 'regtutor explain' knows each by its name."),
    Explanation(
      "Not yet", "The cell ran, and a check says what is not right. Nothing is lost by trying.",
      "read the sentence, and the one after 'Notice:'; ':hint' helps."),
    Explanation("Correct", "Every check passed.", "':next' goes on."),
    Explanation(
      "Our mistake",
      "A check is wrong: it fails with the lesson's own solution too. Your answer is not judged.",
      "':next' goes on; tell the lesson's author which exercise it was."),
  ]

  private static let errors = [
    Explanation(
      "SyntaxError",
      "The text is no Python: a bracket, quote, colon or comma is missing or too many.",
      "look at the caret and the line before it."),
    Explanation(
      "IndentationError", "The lines of a block do not begin in the same column.",
      "indent the lines that belong together by the same number of blanks."),
    Explanation(
      "TabError", "Tabs and blanks are mixed at the beginning of lines.", "use blanks only."),
    Explanation(
      "NameError", "A name is used that nothing was assigned to.",
      "look for a typing error, and run the cell that assigns it; ':vars' lists your names."),
    Explanation(
      "UnboundLocalError", "A function uses a name of its own before it assigns it.",
      "assign it first, or pass it as an argument."),
    Explanation(
      "TypeError", "An operation or a function got a value of a kind that it does not take.",
      "look at 'type(value)'; a number in quotes is a text."),
    Explanation(
      "ValueError", "The kind of a value is right and the value itself is not: often a shape.",
      "print the shapes: X has n rows and p columns, y has n values."),
    Explanation(
      "AttributeError", "A value has no member of that name.",
      "look for a typing error; names such as 'coef_' exist after 'fit' only."),
    Explanation(
      "IndexError", "A place is asked that a sequence does not have.",
      "counting begins at 0: the last place is the length less 1."),
    Explanation(
      "KeyError", "A dict or a table has no such key or column.", "list its keys first."),
    Explanation(
      "ZeroDivisionError", "Something is divided by 0.", "look at where the 0 comes from."),
    Explanation(
      "ImportError", "A module has no such name.",
      "look for a typing error; the modules here have the parts that the lessons need."),
    Explanation(
      "ModuleNotFoundError", "There is no such module here.",
      "cells have numpy, pandas, matplotlib, scikit-learn and parts of the standard library."),
    Explanation(
      "AssertionError", "An 'assert' was not true.", "its message says what should hold."),
    Explanation(
      "RecursionError", "Functions call each other without an end.",
      "give the function a case in which it does not call itself."),
    Explanation(
      "MemoryError", "A value would need more memory than a cell may have.",
      "make the array smaller; a text such as '1e9' in a shape is a frequent cause."),
    Explanation(
      "OverflowError", "A number is too large for its kind.", "scale the data, or take logarithms."),
    Explanation(
      "KeyboardInterrupt", "Ctrl-C stopped the cell.",
      "nothing: what it had assigned before stays; ':undo' takes it back."),
    Explanation(
      "PermissionError", "Cells read no files of yours and write into the session's folder only.",
      "give a plain name without a folder in it."),
    Explanation(
      "FileNotFoundError", "There is no file of that name.",
      "a notebook allows files with '--data'; lessons bring their own data."),
    Explanation(
      "NotFittedError", "A model was asked before it was fitted.", "call 'fit(X, y)' first."),
    Explanation(
      "ConvergenceWarning",
      "The solver stopped before it was exact. The answer is judged all the same: a warning fails nothing.",
      "raise 'max_iter', or scale the features; ':certificate NAME' says how far it is."),
    Explanation(
      "RuntimeWarning", "A computation overflowed or divided by zero, and went on with inf or nan.",
      "look for inf and nan before you go on: nan passes no check."),
  ]
}
