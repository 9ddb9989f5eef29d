// SPDX-License-Identifier: EUPL-1.2

/// A language of reports and messages, as a two-letter code (`nl`, `en`).
public struct Language: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// The two-letter code of ISO 639-1, lower case.
  public let rawValue: String

  /// Makes a language of its two-letter code.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Dutch.
  public static let nl = Language(rawValue: "nl")
  /// English.
  public static let en = Language(rawValue: "en")
  /// The languages that messages and reports exist in.
  public static let supported: [Language] = [.nl, .en]

  /// Orders languages by code.
  public static func < (left: Language, right: Language) -> Bool {
    left.rawValue < right.rawValue
  }
}
