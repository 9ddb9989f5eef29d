// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension SettingsReading {
  /// How tables are read: from a file, or a pattern of files, to what a user knows of it.
  func readTables(_ node: YAMLNode?) -> [TableSettings] {
    yaml.entries(node).compactMap { entry in
      guard let pattern = heading(of: entry) else { return nil }
      var settings = TableSettings(pattern: pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern, location: entry.keyLocation)
      var map = MappingReader(entry.value, yaml)
      settings.delimiter = delimiter(map.optional("delimiter"))
      settings.encoding = yaml.word(map.optional("encoding"), of: TableSettings.Encoding.allCases)
      settings.quote = yaml.word(map.optional("quote"), of: TableSettings.Quote.allCases)
      settings.sheet = yaml.text(map.optional("sheet"))
      settings.headingRow = yaml.integer(map.optional("heading-row"), 1...InputLimits.records)
      settings.headingRows = yaml.integer(map.optional("heading-rows"), 1...10)
      settings.skippedRows = yaml.integer(map.optional("skip-rows"), 0...1_000)
      settings.dayOrder = yaml.word(map.optional("dates"), of: TableSettings.DayOrder.allCases)
      settings.decimalMark = yaml.word(map.optional("decimals"), of: TableSettings.DecimalMark.allCases)
      map.finish()
      return settings
    }
  }

  /// A delimiter by its character, or by a word for one that nobody sees.
  private func delimiter(_ node: YAMLNode?) -> Character? {
    guard let node else { return nil }
    if let scalar = node.scalar, scalar.count == 1, let character = scalar.first, Delimiter(character) != nil { return character }
    guard let text = yaml.text(node) else { return nil }
    let words: [String: Character] = ["tab": "\t", "space": " "]
    guard let character = words[text] else {
      yaml.report(.unknownDelimiter(node.location, text))
      return nil
    }
    return character
  }
}

extension DiagnosticCode {
  static let unknownDelimiter = DiagnosticCode("B1505", "unknown-delimiter")
}

private extension Diagnostic {
  static func unknownDelimiter(_ location: SourceLocation, _ text: String) -> Diagnostic {
    Diagnostic(
      .unknownDelimiter, .error,
      LocalizedText(
        nl: "'\(text.clipped)' is geen scheidingsteken: gebruik een van \";\", \",\", \"|\", \":\", tab of space",
        en: "'\(text.clipped)' is no delimiter: use one of \";\", \",\", \"|\", \":\", tab or space"),
      at: location)
  }
}
