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

  /// Writes a score under `score`, with the ends of its interval.
  mutating func encodeScore(_ score: Published<PublishedScore>) throws {
    try encode(score, "score") { $0.value.value }
    try encodeOrNull(score.value?.interval?.low.value, "low")
    try encodeOrNull(score.value?.interval?.high.value, "high")
  }
}
