// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How far people agree per theme: a dot on one of three places, from agreed to divided.
///
/// The three places are all that may be seen of the disagreement, so nothing lies between them. A dot has no colour of a zone: being
/// divided is not bad, it is something to talk about.
struct AgreementChart: Sendable {
  /// One theme.
  struct Row: Sendable {
    /// Its title.
    var title: String
    /// How far people agree; `nil` when it may not be seen or cannot be said.
    var agreement: Agreement?
    /// What stands in place of a dot.
    var reason: String
  }

  private static let places: [(agreement: Agreement, x: Double)] = [(.agreed, 190), (.mixed, 258), (.divided, 326)]

  /// What it is called in the page.
  var id: String
  /// Its message.
  var title: String
  /// Its content in words.
  var description: String
  /// The names of the places, from agreed to divided.
  var heads: [Agreement: String]
  /// The themes from top to bottom.
  var rows: [Row]

  /// The picture.
  func svg() -> String {
    var drawing = SVGDrawing()
    for place in Self.places { drawing.text(heads[place.agreement] ?? "", place.x, 14, anchor: .middle, class: "label") }
    var y = 24.0
    for row in rows { y = draw(row, at: y, in: &drawing) }
    return drawing.svg(id: id, height: y, title: title, description: description)
  }

  private func draw(_ row: Row, at top: Double, in drawing: inout SVGDrawing) -> Double {
    let lines = ChartText.lines(row.title, width: 19)
    for (index, line) in lines.enumerated() { drawing.text(line, 8, top + 15 + Double(index) * 17, class: "name") }
    let height = Double(lines.count) * 17 + 8
    let middle = top + (height - 8) / 2 + 2
    if let place = Self.places.first(where: { $0.agreement == row.agreement }) {
      drawTrack(middle, in: &drawing)
      drawing.circle(place.x, middle, radius: 7, class: "dot")
    } else {
      drawing.text(row.reason, 352, middle + 5, anchor: .end, class: "value")
    }
    return top + height
  }

  private func drawTrack(_ y: Double, in drawing: inout SVGDrawing) {
    let ticks = Self.places.map { (x1: $0.x, y1: y - 4, x2: $0.x, y2: y + 4) }
    let ends = (Self.places.first?.x ?? 0, Self.places.last?.x ?? 0)
    drawing.lines([(x1: ends.0, y1: y, x2: ends.1, y2: y)] + ticks, class: "track")
  }
}
