extension Figure {
  /// Returns the figure with every text that it shows replaced.
  func replacingTexts(_ replaced: (String) -> String) -> Figure {
    var figure = self
    figure.title = title.map(replaced)
    figure.axes = axes.map { axes in
      var axes = axes
      axes.title = axes.title.map(replaced)
      axes.x.replaceTexts(replaced)
      axes.y.replaceTexts(replaced)
      if let label = axes.colorbar?.label { axes.colorbar?.label = replaced(label) }
      if let title = axes.legend?.title { axes.legend?.title = replaced(title) }
      if let entries = axes.legend?.entries {
        axes.legend?.entries = entries.map { entry in
          var entry = entry
          entry.label = replaced(entry.label)
          return entry
        }
      }
      for index in axes.marks.indices { axes.marks[index].replaceTexts(replaced) }
      return axes
    }
    return figure
  }
}

extension Axis {
  fileprivate mutating func replaceTexts(_ replaced: (String) -> String) {
    label = label.map(replaced)
    if case .fixed(let positions, let labels?) = ticks {
      ticks = .fixed(positions: positions, labels: labels.map(replaced))
    }
  }
}

extension Mark {
  fileprivate mutating func replaceTexts(_ replaced: (String) -> String) {
    label = label.map(replaced)
    switch shape {
    case .text(var text):
      text.text = replaced(text.text)
      shape = .text(text)
    case .arrow(var arrow):
      arrow.text = replaced(arrow.text)
      shape = .arrow(arrow)
    case .image(var image):
      image.texts = image.texts.map(replaced)
      shape = .image(image)
    case .boxes(var boxes):
      boxes.names = boxes.names.map(replaced)
      shape = .boxes(boxes)
    default: break
    }
  }
}
