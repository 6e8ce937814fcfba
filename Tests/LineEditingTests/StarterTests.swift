import LineEditing
import Testing

/// What becomes of a starter when something is written at its blank.
@Suite("A starter and what is written into it")
struct StarterTests {
  static let gap = "gap = ...  # TODO: test minus training"
  static let long = "alpha = ...  # TODO: the smallest alpha at which every\n# dog is gone"
  static let body = "def f(a):\n    ...  # TODO: twice\n    # the number"
  static let two = "w = [3, -4]\nt_size = ...  # TODO: the t\nr_size = ...  # TODO: the r"
  static let above = "# A line is fitted.\nshare = ...  # TODO: point 3's"

  @Test(
    "an answer to the blank takes its place, the whole statement that of the statement",
    arguments: [
      (gap, "a - b", "gap = a - b  # TODO: test minus training"),
      (gap, "gap - 1", "gap = gap - 1  # TODO: test minus training"),
      (gap, "gap == 3", "gap = gap == 3  # TODO: test minus training"),
      (gap, "gap = a - b", "gap = a - b"),
      (gap, "gap=a", "gap=a"),
      (gap, "gap = a\n", "gap = a\n"),
      (gap, "gaps = a", "gap = gaps = a  # TODO: test minus training"),
      (gap, "one = a\ngap = one - b", "one = a\ngap = one - b"),
      (gap, "# mine\ngap = 2", "# mine\ngap = 2"),
      (gap, "def gap(x):\n    return x", "def gap(x):\n    return x"),
      (gap, "3\ngap = gap * 2", "gap = 3\ngap = gap * 2  # TODO: test minus training"),
      (gap, "f(\n  gap = 2)", "gap = f(\n  gap = 2)  # TODO: test minus training"),
      (long, "alpha = 2", "alpha = 2"),
      (
        long, "2", "alpha = 2  # TODO: the smallest alpha at which every\n# dog is gone"
      ),
      (body, "return 2 * a", "def f(a):\n    return 2 * a  # TODO: twice\n    # the number"),
      (body, "def f(a):\n    return 2 * a", "def f(a):\n    return 2 * a"),
      (body, "def f (a): return 2 * a", "def f (a): return 2 * a"),
      (
        body, "import math\n\ndef f(a):\n    return 2 * a",
        "import math\n\ndef f(a):\n    return 2 * a"
      ),
      (
        body, "def g(b):\n        return b",
        "def f(a):\n    def g(b):\n        return b  # TODO: twice\n    # the number"
      ),
      (
        body, "f = 2 * a\n    return f",
        "def f(a):\n    f = 2 * a\n    return f  # TODO: twice\n    # the number"
      ),
      (
        body, "    b = 2 * a\n    return b",
        "def f(a):\n    b = 2 * a\n    return b  # TODO: twice\n    # the number"
      ),
      (two, "7", "w = [3, -4]\nt_size = 7  # TODO: the t\nr_size = ...  # TODO: the r"),
      (two, "t_size = 7", "w = [3, -4]\nt_size = 7\nr_size = ...  # TODO: the r"),
      (two, "t_size = 7\nr_size = 5\n", "w = [3, -4]\nt_size = 7\nr_size = 5\n"),
      (
        two, "w = [1]\nt_size = 1\nr_size = 1", "w = [1]\nt_size = 1\nr_size = 1"
      ),
      (above, "share = 0.5", "# A line is fitted.\nshare = 0.5"),
      ("for a in b:\n    ...", "for a in b:", "for a in b:\n    for a in b:"),
      ("...", "gap = 2", "gap = 2"),
    ])
  func filled(starter: String, text: String, cell: String) throws {
    let starter = try #require(Starter(starter))
    let filled = starter.filled(with: EditBuffer(text))
    #expect(filled.text == cell)
    #expect(filled.cursor <= filled.scalars.count)
  }

  @Test("what is half typed is no statement yet, and becomes one with the character that tells")
  func typed() throws {
    let starter = try #require(Starter(StarterTests.gap))
    for text in ["", "g", "gap", "gap ", "gap =", "gap ==", "gap -"] {
      #expect(!starter.isBegunAnew(by: text))
    }
    for text in ["gap = ", "gap =4", "gap= a"] { #expect(starter.isBegunAnew(by: text)) }
    let function = try #require(Starter(StarterTests.body))
    for text in ["def", "def f", "def g(", "f = 3", "f(1)"] {
      #expect(!function.isBegunAnew(by: text))
    }
    #expect(function.isBegunAnew(by: "def f("))
  }

  @Test("what stands at the blank is found while nothing else was changed, with the cursor in it")
  func filling() throws {
    let starter = try #require(Starter("λ = ...  # 日本"))
    #expect(
      starter.filling(of: EditBuffer("λ = ab  # 日本", cursor: 5)) == EditBuffer("ab", cursor: 1))
    #expect(starter.filling(of: EditBuffer("λ =   # 日本", cursor: 4)) == EditBuffer(""))
    #expect(starter.filling(of: EditBuffer("λ = ab  # 日本", cursor: 2)) == nil)
    #expect(starter.filling(of: EditBuffer("λ = ab  # 日", cursor: 5)) == nil)
    #expect(starter.filling(of: EditBuffer("x = ab  # 日本", cursor: 5)) == nil)
    #expect(starter.filling(of: EditBuffer("λ =", cursor: 3)) == nil)
    #expect(Starter("total = 3") == nil)
  }

  @Test("the cursor stays where it is in the text")
  func cursor() throws {
    let starter = try #require(Starter(StarterTests.two))
    let filled = starter.filled(with: EditBuffer("t_size = 78", cursor: 10))
    #expect(filled.before == "w = [3, -4]\nt_size = 7")
  }
}
