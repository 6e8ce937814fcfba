internal import Markdown
package import Notebook
internal import Plotting

/// A notebook as one page of HTML that needs nothing else: no script, no font, no picture file.
package enum HTMLNotebook {
  /// Returns the page of a document.
  package static func page(_ document: NotebookDocument) -> String {
    let title = HTMLText.escaped(document.title ?? "Notebook")
    let cells = document.cells.map { html($0) }.filter { !$0.isEmpty }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      \(cells.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private static func html(_ cell: NotebookDocument.Cell) -> String {
    switch cell.kind {
    case .markdown:
      return "<section>\n" + HTMLMarkdown().html(MarkdownDocument(cell.source).blocks)
        + "\n</section>"
    case .raw: return "<pre class=\"text\">\(HTMLText.escaped(cell.source))</pre>"
    case .code: return code(cell)
    }
  }

  private static func code(_ cell: NotebookDocument.Cell) -> String {
    let number = cell.executionCount.map { "In [\($0)]:" } ?? "In [ ]:"
    var source =
      "<div class=\"prompt\">\(number)</div>"
      + "<pre class=\"code\"><code>\(HTMLText.escaped(cell.source))</code></pre>"
    if cell.tags.contains("setup") {
      source = "<details><summary>Set-up</summary>\(source)</details>"
    }
    let outputs: [String] =
      switch cell.outputs {
      case .run(let outputs): outputs.map { html($0, number: cell.executionCount) }
      case .kept(let kept): kept.compactMap(text).map { "<pre class=\"out\">\($0)</pre>" }
      }
    return "<div class=\"cell\">\(([source] + outputs).joined(separator: "\n"))</div>"
  }

  private static func html(_ output: Output, number: Int?) -> String {
    switch output {
    case .stream(let text): return "<pre class=\"out\">\(HTMLText.escaped(text))</pre>"
    case .result(let text):
      let prompt = number.map { "<div class=\"prompt result\">Out[\($0)]:</div>" } ?? ""
      return prompt + "<pre class=\"out\">\(HTMLText.escaped(text))</pre>"
    case .figure(let figure): return "<figure>\(SVGPlot.draw(figure))</figure>"
    case .warning(let category, let message):
      return "<pre class=\"out warning\">\(HTMLText.escaped("\(category): \(message)"))</pre>"
    case .error(let report):
      let lines = ErrorExcerpt.lines(report, Theme()).joined(separator: "\n")
      return "<pre class=\"out error\">\(HTMLText.escaped(lines))</pre>"
    }
  }

  /// The text of an output that a file holds; nil where it has none.
  private static func text(_ output: JSON) -> String? {
    func joined(_ json: JSON?) -> String? {
      json?.text ?? json?.elements.map { $0.compactMap(\.text).joined() }
    }
    let text = joined(output["text"]) ?? joined(output["data"]?["text/plain"])
    return (text ?? output["ename"]?.text).map { HTMLText.escaped($0) }
  }

  private static let style = """
    :root{--ground:#fff;--ink:#1a1a1a;--quiet:#666;--code:#f5f5f2;--line:#ddd;--link:#0b57a4;--bad:#a11;--note:#7a4b00}
    @media (prefers-color-scheme:dark){:root{--ground:#141416;--ink:#e6e6e6;--quiet:#9a9a9a;--code:#1f1f22;--line:#3a3a3e;--link:#8ab8f0;--bad:#ff8a80;--note:#f0c674}}
    body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 system-ui,'DejaVu Sans',Helvetica,Arial,sans-serif}
    main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
    h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
    a{color:var(--link)}code,pre{font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;font-size:.88em}
    pre{overflow-x:auto;margin:.3rem 0;padding:.6rem .8rem;line-height:1.4}
    pre.code,pre.text{background:var(--code);border:1px solid var(--line);border-radius:4px}
    p code,li code{background:var(--code);padding:.05em .25em;border-radius:3px}
    .cell{margin:1rem 0}.prompt{color:var(--quiet);font:.75em ui-monospace,'DejaVu Sans Mono',monospace;margin-top:.4rem}
    .warning{color:var(--note)}.error{color:var(--bad)}
    figure{margin:.5rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto}
    details{margin:.5rem 0;padding:.2rem .8rem;border-left:3px solid var(--line)}summary{cursor:pointer;color:var(--quiet)}
    table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:.25rem .6rem}
    blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line);color:var(--quiet)}
    math[display=block]{margin:.8rem 0}
    @media print{main{max-width:none}.cell{break-inside:avoid}}
    """
}
