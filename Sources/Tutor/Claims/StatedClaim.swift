package import LessonFormat

/// A statement about regularization that lessons put to the test.
package struct StatedClaim: Sendable, Equatable {
  /// Its number, such as `C09`.
  package let id: String
  /// The statement in our words.
  package let words: String
  /// What simulations made us expect before a lesson computed it.
  package let expected: Claim.Verdict

  /// All claims in the order of their numbers.
  package static let all: [StatedClaim] = [
    claim(
      "C01", .holds,
      "A model that is too flexible scores 99 % on its training data and fails on new data: it has memorized noise."
    ),
    claim("C02", .holds, "A penalty on the weights tames it."),
    claim(
      "C03", .holds,
      "The lasso's loss is the mean squared error plus lambda times the sum of absolute weights."),
    claim(
      "C04", .holds,
      "Ridge's loss is the mean squared error plus lambda times the sum of squared weights."),
    claim(
      "C05", .holds,
      "With lambda = 0 nothing is regularized; with too large a lambda the model is too lazy to learn."
    ),
    claim("C06", .holds, "L1 sets weights to exactly zero."),
    claim(
      "C07", .holdsIf, "Of 500 columns of which 10 matter, L1 finds the 10 and ignores the rest."),
    claim("C08", .holds, "A sparse model saves memory."),
    claim("C09", .holds, "L1's constraint is a diamond, and its corners put weights at zero."),
    claim("C10", .holdsIf, "L2 shrinks all weights in proportion."),
    claim(
      "C11", .holdsIf,
      "The squared penalty hits large weights harder and keeps one feature from dominating."),
    claim(
      "C12", .holdsIf,
      "Of correlated features such as height and weight, L2 shares the weight; L1 picks one and drops the other."
    ),
    claim("C13", .fails, "Most of the time L2 predicts better than L1."),
    claim("C14", .holdsIf, "L1 helps to interpret a model; L2 is the one for steady predictions."),
    claim("C15", .holdsIf, "L2 changes little when a few data points are added."),
    claim("C16", .holds, "Elastic net adds both penalties and is the middle ground."),
    claim(
      "C17", .holdsIf,
      "For house prices, L1 keeps area and rooms and drops the dog's name and the colour of the mailbox; L2 keeps everything, tiny."
    ),
    claim(
      "C18", .holdsIf,
      "Of 1,000 genetic markers L1 finds the 5 drivers; L2 uses all 1,000 and may predict a little better."
    ),
    claim(
      "C19", .holds,
      "Lasso(alpha=0.1) and Ridge(alpha=1.0) with fit(X_train, y_train) are the calls that everyone uses."
    ),
    claim("C20", .fails, "scikit-learn's alpha is the same as lambda."),
    claim("C21", .holds, "Scale first: a penalty hits features by their unit."),
    claim("C22", .holds, "With biased data or unrelated features no penalty helps."),
    claim(
      "C23", .holdsIf,
      "L1 is not always the faster one: it trains by coordinate descent and predicts with fewer weights."
    ),
    claim(
      "C24", .holds,
      "Do not guess: choose alpha and the kind of penalty by cross-validation, by grid or at random."
    ),
    claim(
      "C25", .holdsIf,
      "A zero means a useless feature; huge weights under L2 ask for a stronger penalty."),
    claim(
      "C26", .holds,
      "Start with scaling and L2; where the model is bloated, turn to L1 or elastic net."),
    claim("C27", .holds, "Keep a test set that the model has never seen."),
    claim(
      "C28", .holdsIf,
      "A model that is too complex is distracted by outliers; a penalty keeps it simple."),
  ]

  private static func claim(
    _ id: String, _ expected: Claim.Verdict, _ words: String
  ) -> StatedClaim {
    StatedClaim(id: id, words: words, expected: expected)
  }
}
