// SPDX-License-Identifier: EUPL-1.2

/// One text in several languages.
public struct LocalizedText: Hashable, Sendable {
  /// The text per language.
  public var texts: [Language: String]

  /// Makes a text of its wording per language.
  public init(_ texts: [Language: String]) {
    self.texts = texts
  }

  /// Makes a text in Dutch and English.
  public init(nl: String, en: String) {
    texts = [.nl: nl, .en: en]
  }

  /// The wording in a language; when it is missing, the first one there is in code order, so that a reader always sees something.
  public func text(in language: Language) -> String {
    texts[language] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }
}
