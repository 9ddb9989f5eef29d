// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Small multiples: one little line per theme over the same periods, each over its whole scale, with a gap where a period is missing,
/// and a gap with an upright line where other questions were asked.
struct TrendChart: Sendable {
  /// One theme.
  struct Panel: Sendable {
    /// Its title.
    var title: String
    /// The last score, or why there is none.
    var label: String
    /// A score per period of the chart; `nil` where there is none: the line breaks there.
    var scores: [Tenths?]
    /// The zone of the last score.
    var status: MarkStatus
    /// The scale of the scores.
    var scale: ScoreScale
    /// The norm on that scale.
    var norm: Double
    /// The places of scores from which on other questions were asked.
    var breaks: [Int] = []
  }

  private static let columnWidth = 168.0
  /// The room right of a plot for the last score, up to a bound such as "≥99,5".
  private static let labelWidth = 46.0
  private static let plotHeight = 52.0
  private static let breakHeight = 18.0
  /// The least distance between measurements that each get a dot.
  private static let roomOfDot = 8.0

  /// What it is called in the page.
  var id: String
  /// Its message.
  var title: String
  /// Its numbers in words.
  var description: String
  /// The themes.
  var panels: [Panel]
  /// The first and the last period, in short.
  var ends: (first: String, last: String)
  /// What stands beside the sign of a break.
  var breakLabel = ""

  /// The picture: two columns of panels.
  func svg() -> String {
    var drawing = SVGDrawing()
    var y = 4.0
    for start in stride(from: 0, to: panels.count, by: 2) {
      let pair = panels[start..<min(start + 2, panels.count)]
      let lines = pair.map { titleLines(of: $0).count }.max() ?? 1
      for (column, panel) in pair.enumerated() {
        draw(panel, x: Double(column) * 184 + 4, y: y, lines: lines, in: &drawing)
      }
      y += Double(lines) * 17 + Self.plotHeight + 40 + (pair.contains { !$0.breaks.isEmpty } ? Self.breakHeight : 0)
    }
    return drawing.svg(id: id, height: max(20, y - 8), title: title, description: description)
  }

  private func titleLines(of panel: Panel) -> [String] { ChartText.lines(panel.title, width: 16) }

  private func draw(_ panel: Panel, x: Double, y: Double, lines: Int, in drawing: inout SVGDrawing) {
    for (index, line) in titleLines(of: panel).enumerated() {
      drawing.text(line, x, y + 14 + Double(index) * 17, class: "name")
    }
    let top = y + Double(lines) * 17 + 6
    let scale = ChartScale(panel.scale, from: top + Self.plotHeight, to: top)
    let right = x + Self.columnWidth - Self.labelWidth
    drawing.line(x, scale.start, right, scale.start, class: "track")
    drawing.line(x, scale.position(panel.norm), right, scale.position(panel.norm), class: "norm-line")
    drawLine(panel, from: x + 6, to: right - 6, on: scale, in: &drawing)
    drawing.text(ends.first, x, top + Self.plotHeight + 17, class: "tick")
    if panel.scores.count > 1 { drawing.text(ends.last, right, top + Self.plotHeight + 17, anchor: .end, class: "tick") }
    drawBreaks(panel, from: x + 6, to: right - 6, top: top, in: &drawing)
  }

  /// An upright line before every score with other questions, and what it means below.
  private func drawBreaks(_ panel: Panel, from left: Double, to right: Double, top: Double, in drawing: inout SVGDrawing) {
    let places = panel.breaks.filter { $0 > 0 && $0 < panel.scores.count }
    guard !places.isEmpty else { return }
    let step = (right - left) / Double(panel.scores.count - 1)
    for place in places {
      let x = left + (Double(place) - 0.5) * step
      drawing.line(x, top, x, top + Self.plotHeight, class: "move")
    }
    let y = top + Self.plotHeight + 17 + Self.breakHeight
    drawing.line(left, y - 12, left, y + 1, class: "move")
    drawing.text(breakLabel, left + 7, y, class: "tick")
  }

  private func drawLine(_ panel: Panel, from left: Double, to right: Double, on scale: ChartScale, in drawing: inout SVGDrawing) {
    let step = panel.scores.count > 1 ? (right - left) / Double(panel.scores.count - 1) : 0
    let hasDots = step >= Self.roomOfDot
    var run: [(x: Double, y: Double)] = []
    for (index, score) in panel.scores.enumerated() {
      // Scores of other questions do not make one line.
      if panel.breaks.contains(index) { finish(&run, hasDots, in: &drawing) }
      guard let score else {
        finish(&run, hasDots, in: &drawing)
        continue
      }
      run.append((left + Double(index) * step, scale.position(score)))
    }
    finish(&run, hasDots, in: &drawing)
    let lastX = left + Double(panel.scores.count - 1) * step
    if let last = panel.scores.last, let last {
      drawing.mark(panel.status, lastX, scale.position(last), size: 5)
      drawing.text(panel.label, lastX + 11, scale.position(last) + 5, class: "value")
    }
  }

  // A run of measured periods is one line; a single one is a dot. Dots that touch would hide the line.
  private func finish(_ run: inout [(x: Double, y: Double)], _ hasDots: Bool, in drawing: inout SVGDrawing) {
    if run.count > 1 { drawing.polyline(run, class: "trend") }
    for point in run where hasDots || run.count == 1 { drawing.circle(point.x, point.y, radius: 2.5, class: "dot") }
    run = []
  }
}
