import PySyntax
import TestSupport
import Testing

@Suite("Trees")
struct TreeTests {
  @Test(
    "a program has CPython's tree, ranges included",
    arguments: TextFile.names(in: TextFile.path("Programs"), suffix: ".py"))
  func tree(name: String) throws {
    let path = TextFile.path("Programs/\(name)")
    let program = try #require(TextFile.read(path))
    let tree = try #require(TextFile.read(String(path.dropLast(3)) + ".tree"))
    let statements = try Parser.parseCell(SourceText(program), allowsMagics: false).statements
    let ours = TreeDumper.dump(statements, showsOperators: false)
    let lines = tree.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
    #expect(lines.count > 200)
    for (mine, theirs) in zip(ours.split(separator: "\n"), lines) where mine != theirs {
      Issue.record("\(mine) is not \(theirs)")
      return
    }
    #expect(ours == lines.joined(separator: "\n"))
  }

  @Test("there are programs")
  func programs() {
    #expect(TextFile.names(in: TextFile.path("Programs"), suffix: ".py").count >= 5)
  }

  @Test(
    "a magic keeps its name, its argument and what it runs",
    arguments: [
      ("%time f(x)", "magic line time f(x) @0..<10\n  expression @6..<10"),
      ("%timeit -n 10 -r3 f(x)", "magic line timeit -n 10 -r3 f(x) @0..<22\n  expression @18"),
      ("%timeit -x", "magic line timeit -x @0..<10\n  expression @8"),
      ("%matplotlib inline", "magic line matplotlib inline @0..<18"),
      ("%who", "magic line who  @0..<4"),
      ("%%time\na\nb", "magic cell time  @0..<10\n  expression @7..<8\n    name a"),
      ("%%bash\nls -l | wc", "magic cell bash  @0..<6"),
      ("np.dot?", "magic help np.dot  @0..<7"),
      ("?np.dot", "magic help np.dot  @0..<7"),
      ("np??", "magic help np  @0..<4"),
      ("x = 1\nif x:\n    %who\n", "assignment @0..<5"),
    ])
  func magic(text: String, dump: String) throws {
    let ours = TreeDumper.dump(try Parser.parse(SourceText(text)))
    #expect(ours.hasPrefix(dump), "\(ours)")
  }

  @Test("operators, names and texts of fields have places")
  func operatorPlaces() throws {
    let tree = TreeDumper.dump(try Parser.parseExpression(SourceText("a.b + f'{x = }'")))
    #expect(
      tree == """
        binary + (4..<5) @0..<15
          attribute b (2..<3) @0..<3
            name a @0..<1
          f-string @6..<15
            field !r "x = " @8..<14
              name x @9..<10
        """)
  }

  @Test(
    "an expression alone is read to its end",
    arguments: [("a, b", "tuple"), ("  x", "IndentationError"), ("a b", "SyntaxError"), ("", "Sy")])
  func expression(text: String, expected: String) {
    do throws(Diagnostic) {
      let tree = TreeDumper.dump(try Parser.parseExpression(SourceText(text)))
      #expect(tree.hasPrefix(expected), "\(tree)")
    } catch {
      #expect(error.firstLine.hasPrefix(expected), "\(error.firstLine)")
    }
  }
}
