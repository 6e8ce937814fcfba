import Plotting
import Testing

@Suite("Colors")
struct ColorTests {
  @Test(
    "are read as matplotlib writes them",
    arguments: [
      ("k", "#000000"), ("r", "#ff0000"), ("g", "#008000"), ("y", "#bfbf00"),
      ("steelblue", "#4682b4"), ("SteelBlue", "#4682b4"), ("tab:orange", "#ff7f0e"),
      ("C0", "#1f77b4"), ("C13", "#d62728"), ("#abc", "#aabbcc"), ("#1F77B480", "#1f77b4"),
      ("0.5", "#808080"), (".5", "#808080"), ("1", "#ffffff"),
    ])
  func names(name: String, hex: String) {
    #expect(Color(named: name)?.hex == hex)
  }

  @Test(
    "are refused where there are none",
    arguments: ["", "blu", "#12", "#xyz", "C", "C-1", "1.5", "-0.1", "nan", "Cx"])
  func refused(name: String) {
    #expect(Color(named: name) == nil)
  }

  @Test(
    "of color maps are matplotlib's at the ends and in the middle",
    arguments: [
      ("viridis", 0.0, "#440154"), ("viridis", 1, "#fde725"), ("viridis_r", 0, "#fde725"),
      ("coolwarm", 0, "#3b4cc0"), ("Greys", 1, "#000000"), ("tab10", 0.35, "#d62728"),
    ])
  func maps(name: String, share: Double, hex: String) throws {
    let map = try #require(Colormap(named: name))
    #expect(map.color(at: share).hex == hex)
  }

  @Test("of a map for no number are clear, beyond the ends those of the ends")
  func outside() {
    #expect(Colormap.viridis.color(at: .nan).alpha == 0)
    #expect(Colormap.viridis.color(at: -3) == Colormap.viridis.color(at: 0))
    #expect(Colormap.viridis.color(at: .infinity) == Colormap.viridis.color(at: 1))
    #expect(Colormap(named: "virids") == nil)
  }
}
