// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Counts as bars below each other, such as the steps of a trail; each as long as its part of the largest.
struct TrailChart: Sendable {
  /// One step.
  struct Step: Sendable {
    /// Its name.
    var title: String
    /// Its number in words of the page.
    var label: String
    /// Its number; 0 or more.
    var count: Int
  }

  private static let start = 8.0
  private static let width = 300.0
  private static let thickness = 14.0

  /// What it is called in the page.
  var id: String
  /// Its message.
  var title: String
  /// Its numbers in words.
  var description: String
  /// The steps from top to bottom.
  var steps: [Step]

  /// The picture.
  func svg() -> String {
    var drawing = SVGDrawing()
    let most = Double(max(1, steps.map(\.count).max() ?? 1))
    var y = 0.0
    for step in steps {
      for line in ChartText.lines(step.title, width: 44) {
        y += 17
        drawing.text(line, Self.start, y, class: "label")
      }
      y += 6
      let length = Double(max(0, step.count)) / most * Self.width
      // Nothing is still a place: a thin line says that it was looked for.
      drawing.rectangle(Self.start, y, max(1.5, length), Self.thickness, class: "step")
      drawing.text(step.label, Self.start + max(1.5, length) + 8, y + 12, class: "value")
      y += Self.thickness + 6
    }
    return drawing.svg(id: id, height: max(20, y), title: title, description: description)
  }
}
