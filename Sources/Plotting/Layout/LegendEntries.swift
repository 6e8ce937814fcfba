extension Axes {
  /// The entries of the legend: those given, or one for each mark with a name.
  var legendEntries: [LegendEntry] {
    if let entries = legend?.entries { return entries }
    return marks.enumerated().compactMap { index, mark in
      guard mark.isVisible, let label = mark.label, !label.isEmpty, !label.hasPrefix("_")
      else { return nil }
      return LegendEntry(label, sample: mark.legendSample, style: mark.style, mark: index)
    }
  }
}

extension Mark {
  /// What stands before the mark's name in a legend.
  package var legendSample: LegendEntry.Sample {
    switch shape {
    case .line, .errorBars, .stems:
      style.line == .none ? .marker : .line
    case .segments, .horizontalRule, .verticalRule, .slopedRule, .arrow, .text: .line
    case .contour(let contour): contour.isFilled ? .patch : .line
    case .points: .marker
    case .polygon, .ellipse: style.isFilled ? .patch : .line
    case .bars, .band, .horizontalSpan, .verticalSpan, .image, .boxes: .patch
    }
  }
}
