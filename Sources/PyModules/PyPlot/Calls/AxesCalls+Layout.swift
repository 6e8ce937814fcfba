internal import Plotting
internal import PyRuntime

extension AxesCalls {
  /// What adds panels over a panel.
  static let layout: [AxesCall] = [
    AxesCall("twinx", "") { panel, _ in .object(try twin(panel, sharesX: true)) },
    AxesCall("twiny", "") { panel, _ in .object(try twin(panel, sharesX: false)) },
    AxesCall("get_figure", pyplot: nil, "root=False") { panel, _ in
      panel.figure.map { .object($0) } ?? Value.none
    },
    AxesCall("remove", pyplot: nil, "") { panel, _ in
      panel.figure?.panels.removeAll { $0 === panel }
      return .none
    },
    AxesCall("label_outer", pyplot: nil, "remove_inner_ticks=False") { _, _ in .none },
  ]

  private static func twin(_ panel: AxesObject, sharesX: Bool) throws -> AxesObject {
    guard let figure = panel.figure else {
      throw PyException(.runtimeError, "the panel's figure is closed and nothing holds it")
    }
    let base: AxesObject
    switch panel.overlay {
    case .x(let other), .y(let other): base = other
    case nil: base = panel
    }
    let twin = figure.add(base.axes.place)
    twin.overlay = sharesX ? .x(base) : .y(base)
    if sharesX {
      twin.axes.x.scale = base.axes.x.scale
    } else {
      twin.axes.y.scale = base.axes.y.scale
    }
    return twin
  }
}
