// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Scores as dots on rows, with the norm as a tick: the balance picture and the overview of all themes.
///
/// Every row is as wide as its own scale: where those differ, a place in a row says how far along its scale a score is.
///
/// Everything is drawn from rounded values, so that a picture tells nothing that its table does not.
struct DotRowChart: Sendable {
  /// One theme.
  struct Row: Sendable {
    /// Its title.
    var title: String
    /// What stands at the right: the score and its zone, or why there is none.
    var label: String
    /// Its score; `nil` when it may not be seen or is absent.
    var score: Tenths?
    /// The zone of the score.
    var status: MarkStatus
    /// The score of the previous measured period.
    var previous: Tenths?
    /// The 95 % interval, where it may be seen.
    var interval: PublishedInterval?
    /// The score from statements, marked by a letter above the row.
    var perception: Tenths?
    /// The score from registers, marked by a letter below the row.
    var facts: Tenths?
    /// The scale of all of these.
    var scale: ScoreScale
    /// The norm on that scale.
    var norm: Double
  }

  /// A mark on the axis.
  struct Tick: Sendable {
    /// How far along the scale it is, 0...1.
    var share: Double
    var label: String
  }

  /// Letters and words in the picture.
  struct Letters: Sendable {
    var norm: String
    var perception: String
    var facts: String
  }

  /// Where the lowest and the highest score of every row are drawn.
  static let start = 14.0
  static let end = 346.0

  /// What it is called in the page.
  var id: String
  /// Its message.
  var title: String
  /// Its numbers in words.
  var description: String
  /// The themes from top to bottom.
  var rows: [Row]
  /// The marks on the axis that all rows share.
  var axis: [Tick]
  /// Its letters.
  var letters: Letters
  /// Whether perception and facts are marked.
  var showsParts: Bool

  /// The picture.
  func svg() -> String {
    var drawing = SVGDrawing()
    if let first = rows.first { drawing.text(letters.norm, scale(of: first).position(first.norm), 14, anchor: .middle, class: "label") }
    var y = 22.0
    for row in rows {
      y = draw(row, at: y, on: scale(of: row), in: &drawing)
    }
    for tick in axis {
      let x = Self.start + tick.share * (Self.end - Self.start)
      drawing.text(tick.label, x, y + 12, anchor: anchor(of: tick), class: "tick")
    }
    return drawing.svg(id: id, height: y + 18, title: title, description: description)
  }

  private func scale(of row: Row) -> ChartScale { ChartScale(row.scale, from: Self.start, to: Self.end) }

  // What is longer than a number would stick out at the ends.
  private func anchor(of tick: Tick) -> SVGDrawing.Anchor {
    guard tick.label.count > 5 else { return .middle }
    return tick.share <= 0 ? .start : (tick.share >= 1 ? .end : .middle)
  }

  private func draw(_ row: Row, at top: Double, on scale: ChartScale, in drawing: inout SVGDrawing) -> Double {
    let lines = ChartText.lines(row.title, width: max(12, 44 - row.label.count))
    var y = top
    for (index, line) in lines.enumerated() {
      y += 17
      drawing.text(line, 8, y, class: "name")
      if index == 0 { drawing.text(row.label, 352, y, anchor: .end, class: "value") }
    }
    let track = y + (showsParts ? 28 : 16)
    drawTrack(track, on: scale, norm: row.norm, in: &drawing)
    draw(row, on: track, scale, in: &drawing)
    return track + (showsParts ? 24 : 14)
  }

  private func drawTrack(_ y: Double, on scale: ChartScale, norm: Double, in drawing: inout SVGDrawing) {
    let ticks = axis.map { tick in
      let x = scale.start + tick.share * (scale.end - scale.start)
      return (x1: x, y1: y - 3, x2: x, y2: y + 3)
    }
    drawing.lines([(x1: scale.start, y1: y, x2: scale.end, y2: y)] + ticks, class: "track")
    let x = scale.position(norm)
    drawing.line(x, y - 9, x, y + 9, class: "norm")
  }

  private func draw(_ row: Row, on y: Double, _ scale: ChartScale, in drawing: inout SVGDrawing) {
    guard let score = row.score else { return }
    let x = scale.position(score)
    if let interval = row.interval {
      drawing.line(scale.position(interval.low), y, scale.position(interval.high), y, class: "whisker")
    }
    if let previous = row.previous, previous != score {
      drawing.line(scale.position(previous), y, x, y, class: "move")
      drawing.circle(scale.position(previous), y, radius: 5, class: "before")
    }
    drawing.mark(row.status, x, y, size: 7)
    guard showsParts else { return }
    if let perception = row.perception {
      drawing.text(letters.perception, scale.position(perception), y - 11, anchor: .middle, class: "part")
    }
    if let facts = row.facts {
      drawing.text(letters.facts, scale.position(facts), y + 21, anchor: .middle, class: "part")
    }
  }
}
