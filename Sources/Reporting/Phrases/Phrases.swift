// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The sentences and words of one language, read from a file with lines `key = text with {placeholder}`.
///
/// Plural forms stand under `key.one` and `key.other`. A translator needs to touch nothing but that file.
struct Phrases: Sendable {
  /// The language.
  let language: Language
  private let texts: [String: String]

  /// Reads phrases; lines that begin with `#` and empty lines are skipped, a later line with the same key wins.
  init(language: Language, text: String) {
    self.language = language
    var texts: [String: String] = [:]
    for (key, phrase) in Self.entries(of: text) {
      texts[key] = phrase
    }
    self.texts = texts
  }

  /// The keys and texts in the order of the file, doubles included.
  static func entries(of text: String) -> [(key: String, text: String)] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      guard !line.hasPrefix("#"), let sign = line.firstIndex(of: "=") else { return nil }
      return (trimmed(line[..<sign]), trimmed(line[line.index(after: sign)...]))
    }
  }

  /// The keys, sorted.
  var keys: [String] { texts.keys.sorted() }

  /// The words under a prefix such as `word.`, by the rest of their keys.
  func words(under prefix: String) -> [String: String] {
    var words: [String: String] = [:]
    for (key, text) in texts where key.hasPrefix(prefix) {
      words[String(key.dropFirst(prefix.count))] = text
    }
    return words
  }

  /// The phrase under a key with its placeholders filled; the key itself when there is no such phrase (a test finds those).
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let text = texts[key] else { return key }
    return Self.fill(text, with: values)
  }

  /// The singular or plural phrase for a count, which fills `{count}` unless the values do.
  func plural(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
    let filled = values.merging(["count": String(count)]) { own, _ in own }
    return callAsFunction(count == 1 || count == -1 ? "\(key).one" : "\(key).other", filled)
  }

  // One pass from left to right: what is filled in is never looked at again, so a brace in a title stays a brace.
  private static func fill(_ text: String, with values: [String: String]) -> String {
    // Braces are looked for among bytes: a table of thousands of days is filled one by one.
    let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    guard text.utf8.contains(opening) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: opening), let close = rest.utf8[open...].firstIndex(of: closing) {
      result += rest[..<open]
      let name = String(rest[rest.utf8.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
