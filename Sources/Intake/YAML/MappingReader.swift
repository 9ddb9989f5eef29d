// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Walks one map: is asked for the keys it may have and reports, at the end, the ones that nobody asked for.
struct MappingReader {
  let reading: YAMLReading
  let location: SourceLocation
  /// Whether it is a map at all; when not, that was reported and no key is said to be missing.
  let isReadable: Bool
  private let entries: [YAMLEntry]
  private var known: [String] = []

  /// Begins to walk a map.
  init(_ node: YAMLNode, _ reading: YAMLReading) {
    self.reading = reading
    location = node.location
    isReadable = node.entries != nil
    entries = reading.entries(node)
  }

  /// The keys that there are, in the order of the file.
  var keys: [String] { entries.map(\.key) }

  /// The location of a key that there is.
  func keyLocation(_ key: String) -> SourceLocation {
    entries.first { $0.key == key }?.keyLocation ?? location
  }

  /// The value of a key that may be there.
  mutating func optional(_ key: String) -> YAMLNode? {
    if !known.contains(key) { known.append(key) }
    return entries.first { $0.key == key }?.value
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String) -> YAMLNode? {
    let value = optional(key)
    if value == nil, isReadable { reading.report(.missingKey(location, key)) }
    return value
  }

  /// Reports every key that was not asked for.
  func finish() {
    for entry in entries where !known.contains(entry.key) {
      reading.report(.unknownKey(entry.keyLocation, entry.key, known: known))
    }
  }
}

extension MappingReader {
  /// A text that must be there; empty when it is not, which was reported.
  mutating func text(_ key: String) -> String {
    reading.text(required(key)) ?? ""
  }

  /// A number, or the default.
  mutating func number(_ key: String, _ limits: Limits, default value: Double) -> Double {
    reading.number(optional(key), limits) ?? value
  }

  /// A whole number, or the default.
  mutating func integer(_ key: String, _ range: ClosedRange<Int>, default value: Int) -> Int {
    reading.integer(optional(key), range) ?? value
  }

  /// Yes or no, or the default.
  mutating func flag(_ key: String, default value: Bool) -> Bool {
    reading.flag(optional(key)) ?? value
  }

  /// A case of an enumeration that must be there; `nil` when it is not, which was reported.
  mutating func word<Word>(_ key: String, _ words: [Word]) -> Word? where Word: RawRepresentable, Word.RawValue == String {
    reading.word(required(key), of: words)
  }

  /// The items of a list that may be there.
  mutating func items(_ key: String, atLeast fewest: Int = 0) -> [YAMLNode] {
    reading.items(optional(key), atLeast: fewest)
  }

  /// Whether the file says the version of its format that this program reads; if it says another, that is reported and the rest means nothing.
  mutating func hasVersion(_ supported: Int, under key: String) -> Bool {
    guard let node = required(key), let version = reading.integer(node, 0...Int.max) else { return true }
    guard version != supported else { return true }
    reading.report(.unsupportedVersion(node.location, version, supported: supported))
    return false
  }
}

extension DiagnosticCode {
  static let unknownKey = DiagnosticCode("B2001", "unknown-key")
  static let missingKey = DiagnosticCode("B2002", "missing-key")
  static let unsupportedVersion = DiagnosticCode("B2016", "unsupported-version")
}

extension Diagnostic {
  static func unknownKey(_ location: SourceLocation, _ key: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownKey, .error,
      LocalizedText(nl: "onbekende sleutel '\(key.clipped)'", en: "unknown key '\(key.clipped)'"), at: location,
      fixIt: SpellingSuggestion.nearest(to: key, among: known).map(FixIt.didYouMean))
  }
}

private extension Diagnostic {
  static func missingKey(_ location: SourceLocation, _ key: String) -> Diagnostic {
    Diagnostic(
      .missingKey, .error, LocalizedText(nl: "hier ontbreekt de sleutel '\(key)'", en: "the key '\(key)' is missing here"), at: location)
  }

  static func unsupportedVersion(_ location: SourceLocation, _ version: Int, supported: Int) -> Diagnostic {
    Diagnostic(
      .unsupportedVersion, .error,
      LocalizedText(
        nl: "dit bestand heeft versie \(version); dit programma leest versie \(supported)",
        en: "this file has version \(version); this program reads version \(supported)"),
      at: location)
  }
}
