// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The key of a figure, or of the reason why there is none.
struct FigureKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init(stringLiteral value: String) { stringValue = value }
  init?(intValue: Int) { nil }

  /// The key of the reason.
  var status: FigureKey { FigureKey(stringValue: stringValue + "Status") }
  /// The key of the word that says that a figure only tells where it lies.
  var bound: FigureKey { FigureKey(stringValue: stringValue + "Bound") }
}

extension KeyedEncodingContainer where Key == FigureKey {
  /// Writes a figure, or `null` with the reason beside it.
  mutating func encode<Value, Output: Encodable>(_ figure: Published<Value>, _ key: FigureKey, _ output: (Value) -> Output) throws {
    switch figure {
    case .shown(let value):
      try encode(output(value), forKey: key)
    case .withheld:
      try encodeNil(forKey: key)
      try encode("withheld", forKey: key.status)
    case .absent(let absence):
      try encodeNil(forKey: key)
      try encode(absence.rawValue, forKey: key.status)
    }
  }

  /// Writes a value, or `null`.
  mutating func encodeOrNull(_ value: (some Encodable)?, _ key: FigureKey) throws {
    if let value {
      try encode(value, forKey: key)
    } else {
      try encodeNil(forKey: key)
    }
  }

  /// Writes a rounded number; with `at-least` or `at-most` beside it where only an end of it may be seen, `about` where it is rounded to half a point.
  mutating func encodeTenths(_ figure: Published<Tenths>, _ key: FigureKey) throws {
    try encode(figure, key) { $0.value }
    switch figure.value?.bound {
    case .orMore: try encode("at-least", forKey: key.bound)
    case .orLess: try encode("at-most", forKey: key.bound)
    case .about: try encode("about", forKey: key.bound)
    case .exact, nil: break
    }
  }

  /// Writes a score under `score`, with the ends of its interval.
  mutating func encodeScore(_ score: Published<PublishedScore>) throws {
    try encodeTenths(score.map(\.value), "score")
    try encodeOrNull(score.value?.interval?.low.value, "low")
    try encodeOrNull(score.value?.interval?.high.value, "high")
  }
}
