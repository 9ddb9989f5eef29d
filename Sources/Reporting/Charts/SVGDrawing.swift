// SPDX-License-Identifier: EUPL-1.2

/// An SVG picture that is being drawn: shapes with classes for the style sheet, never colours of their own.
///
/// Every picture is 360 units wide, so that text of 14 units stays above 13 pixels on a telephone.
struct SVGDrawing {
  /// The width of every picture.
  static let width = 360

  /// Where a text is held.
  enum Anchor: String {
    case start, middle, end
  }

  private var body = ""

  /// A straight line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String) {
    body += "<line class=\"\(name)\" x1=\"\(Self.unit(x1))\" y1=\"\(Self.unit(y1))\" x2=\"\(Self.unit(x2))\" y2=\"\(Self.unit(y2))\"/>"
  }

  /// Straight lines as one shape.
  mutating func lines(_ lines: [(x1: Double, y1: Double, x2: Double, y2: Double)], class name: String) {
    let steps = lines.map { "M\(Self.unit($0.x1)) \(Self.unit($0.y1))L\(Self.unit($0.x2)) \(Self.unit($0.y2))" }
    body += "<path class=\"\(name)\" d=\"\(steps.joined())\"/>"
  }

  /// A rectangle.
  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, class name: String) {
    body += "<rect class=\"\(name)\" x=\"\(Self.unit(x))\" y=\"\(Self.unit(y))\" width=\"\(Self.unit(width))\" height=\"\(Self.unit(height))\"/>"
  }

  /// A circle.
  mutating func circle(_ x: Double, _ y: Double, radius: Double, class name: String) {
    body += "<circle class=\"\(name)\" cx=\"\(Self.unit(x))\" cy=\"\(Self.unit(y))\" r=\"\(Self.unit(radius))\"/>"
  }

  /// A closed shape through points.
  mutating func polygon(_ points: [(x: Double, y: Double)], class name: String) {
    body += "<polygon class=\"\(name)\" points=\"\(Self.list(points))\"/>"
  }

  /// An open line through points.
  mutating func polyline(_ points: [(x: Double, y: Double)], class name: String) {
    body += "<polyline class=\"\(name)\" points=\"\(Self.list(points))\"/>"
  }

  /// A text on one line.
  mutating func text(_ text: String, _ x: Double, _ y: Double, anchor: Anchor = .start, class name: String) {
    let held = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body += "<text class=\"\(name)\" x=\"\(Self.unit(x))\" y=\"\(Self.unit(y))\"\(held)>\(Self.escaped(text))</text>"
  }

  /// The mark of a score in a zone: shape and class both say which zone.
  mutating func mark(_ status: MarkStatus, _ x: Double, _ y: Double, size: Double) {
    switch status {
    case .good: circle(x, y, radius: size, class: "mark good")
    case .fair: polygon([(x, y - size - 1), (x + size + 1, y), (x, y + size + 1), (x - size - 1, y)], class: "mark fair")
    case .poor: polygon([(x, y - size - 1), (x + size + 1, y + size), (x - size - 1, y + size)], class: "mark poor")
    }
  }

  /// The whole picture with its name and description.
  func svg(id: String, height: Double, title: String, description: String) -> String {
    let name = Self.escaped(id)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 \(Self.width) \(Self.unit(height))\" role=\"img\""
      + " aria-labelledby=\"\(name)-title \(name)-desc\">"
      + "<title id=\"\(name)-title\">\(Self.escaped(title))</title><desc id=\"\(name)-desc\">\(Self.escaped(description))</desc>"
      + body + "</svg>"
  }

  /// A coordinate with at most one decimal.
  static func unit(_ value: Double) -> String {
    guard value.isFinite, let tenths = Int(exactly: (value * 10).rounded()) else { return "0" }
    let sign = tenths < 0 ? "-" : ""
    let magnitude = tenths.magnitude
    return magnitude % 10 == 0 ? "\(sign)\(magnitude / 10)" : "\(sign)\(magnitude / 10).\(magnitude % 10)"
  }

  /// Text as it may stand between tags or in a quoted attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in FreeText.line(text).unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(unit($0.x)),\(unit($0.y))" }.joined(separator: " ")
  }
}
