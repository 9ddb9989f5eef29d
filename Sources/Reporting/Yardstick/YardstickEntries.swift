// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Takes a normenkader apart, so that it can be compared with another one thing by thing.
struct YardstickEntries {
  let description: YardstickDescription

  init(_ wording: Wording) {
    description = YardstickDescription(wording)
  }

  /// All things by kind, in a fixed order.
  var groups: [YardstickGroup] {
    [
      group("settings", "difference.settings", settings),
      group("bands", "yardstick.bands", normenkader.bands.map(entry)),
      group("themes", "word.themes", normenkader.dimensions.map(entry)),
      group("statements", "word.statements", normenkader.dimensions.flatMap { theme in theme.statements.map { entry($0, theme) } }),
      group("facts", "word.facts", normenkader.dimensions.flatMap { theme in theme.indicators.map { entry($0, theme) } }),
      group("facets", "word.facets", normenkader.facets.map { YardstickEntry($0.id.rawValue, wording.title($0.id), texts("title", $0.title)) }),
      group("signals", "word.signals", normenkader.signals.map(entry)), group("advice", "word.advice", normenkader.advice.map(entry)),
      group("registers", "yardstick.registers", normenkader.registers.map(entry)),
      group("columns", "yardstick.columns", normenkader.registers.flatMap { register in register.columns.map { entry($0, register) } }),
    ]
  }

  var wording: Wording { description.wording }
  var normenkader: Normenkader { description.normenkader }
  var phrases: Phrases { description.phrases }

  private func group(_ id: String, _ title: String, _ entries: [YardstickEntry]) -> YardstickGroup {
    YardstickGroup(id: id, title: phrases(title), entries: entries)
  }

  /// A field whose text says all there is.
  func field(_ name: String, _ text: String) -> YardstickEntry.Field {
    YardstickEntry.Field(name: phrases("field.\(name)"), text: text, value: text)
  }

  /// A field that is compared by its value; `nil` without one.
  func field(_ name: String, _ text: String?, _ value: some Hashable) -> YardstickEntry.Field? {
    text.map { YardstickEntry.Field(name: phrases("field.\(name)"), text: $0, value: AnyHashable(value)) }
  }

  func number(_ name: String, _ value: Double) -> YardstickEntry.Field {
    YardstickEntry.Field(name: phrases("field.\(name)"), text: wording.numbers.limit(value, keepsDecimal: false), value: value)
  }

  /// A text, with a field for each language: a page in one language must not hide that another one changed.
  func texts(_ name: String, _ text: LocalizedText?) -> [YardstickEntry.Field] {
    texts(name, text.map { [$0] } ?? [])
  }

  /// A list of texts, with a field for each language.
  func texts(_ name: String, _ texts: [LocalizedText]) -> [YardstickEntry.Field] {
    normenkader.languages.compactMap { language in
      let lines = texts.compactMap { $0.texts[language].map(FreeText.line) }
      guard !lines.isEmpty else { return nil }
      return YardstickEntry.Field(name: "\(phrases("field.\(name)")) (\(language.rawValue))", text: lines.joined(separator: " · "), value: lines)
    }
  }
}
