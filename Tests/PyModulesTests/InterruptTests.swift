import Notebook
import NotebookSession
import PyRuntime
import Testing

/// Cells that would run for long, stopped as Ctrl-C stops them.
@Suite("A cell that is stopped")
struct InterruptTests {
  @Test(
    "ends at the next look at the limits, and the session goes on",
    arguments: [
      "while True: pass", "x = [i * i for i in range(10**9)]", "sum(range(10**12))",
      "n = 10**7\nx = 10**n", "x = 7 ** 10000000", "x = 'ab' * 1500000000", "x = b'a' * 10**9",
      "x = [0] * 200000000", "x = (1, 2) * 10**8", "list(range(10**9))",
      "max(i for i in range(10**12))", "x = sorted(range(10**6), key=lambda v: -v)",
      "' '.join(str(i) for i in range(10**9))",
      "def f(): f2()\ndef f2():\n    while True: pass\nf()",
      "import itertools\nfor x in itertools.count(): pass", "x = str(3 ** 1000000)",
      "for i in range(20): abs(i)", "for i in range(20): [].count(i)",
      "import numpy as np\na = np.ones(5)\nfor i in range(20): a.sum()",
      "d = {1: 2}\nfor i in range(20): {**d}", "s = {1}\nfor i in range(20): s | s",
      "t = 'ab'\nfor i in range(20): t[::-1]", "for i in range(20): 3 in (1, 2)",
      "n = list(range(10**6))\nx = n[::-1]", "x = ','.join(['a'] * 10**6)",
      "x = dict.fromkeys(range(10**5))", "x = ('a b ' * 10**5).split()",
      "import statistics\nx = statistics.mean(list(range(20000)))",
      "import random\nx = random.choices([1, 2], k=10**5)",
      "import numpy as np\nx = np.array(list(range(10**5)))",
    ])
  func stops(cell: String) {
    let session = Session()
    var looks = 0
    session.interpreter.isInterrupted = {
      looks += 1
      return looks > 3
    }
    #expect(session.run(cell).error?.name == "KeyboardInterrupt")
    session.interpreter.isInterrupted = { false }
    #expect(session.run("6 * 7").error == nil)
  }

  @Test("what fills the memory with small values ends in a MemoryError that can be caught")
  func memory() {
    let session = Session()
    session.interpreter.limits.totalBytes = 1 << 20
    let filling = """
      x = []
      try:
          while True:
              x.append("a" * 4000000)
      except MemoryError:
          x = None
      x is None
      """
    let result = session.run(filling)
    #expect(result.error == nil)
    session.interpreter.limits.totalBytes = 64 << 30
    #expect(session.run("len('a' * 4000000)").error == nil)
  }
}
