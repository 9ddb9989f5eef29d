// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A text with marks at the places where findings are expected: `⟦` before a place, and `⟧` behind it when its length matters.
public struct MarkedText: Sendable {
  /// A marked place.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// How long it is, when `⟧` says so.
    public var length: Int?

    /// The line and the column.
    public var description: String { "\(line):\(column)" }
  }

  /// The text without marks.
  public let text: String
  /// The marked places, in the order of the text.
  public let places: [Place]

  /// Takes the marks out of a text.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        places.append(Place(line: line, column: column))
      case "⟧":
        if let last = places.indices.last, places[last].line == line { places[last].length = column - places[last].column }
      default:
        text.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    self.text = String(text)
    self.places = places
  }

  /// What the places look like when each has a finding of a code: `B2001 3:5`.
  public func expectations(_ code: String) -> [String] {
    places.map { "\(code) \($0)" }
  }
}

extension Diagnostic {
  /// Its code and place, to compare with those of a marked text.
  public var codeAndPlace: String {
    "\(code.number) \(location?.line.map { "\($0)" } ?? "-"):\(location?.column.map { "\($0)" } ?? "-")"
  }
}
