// SPDX-License-Identifier: EUPL-1.2

extension TemplateValue {
  /// A text, or nothing.
  static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .absent }

  /// A list of texts.
  static func texts(_ texts: [String]) -> TemplateValue { .list(texts.map(TemplateValue.text)) }

  /// A text that leads to a place in the page.
  static func link(_ text: String, to anchor: String) -> TemplateValue {
    .object(["text": .text(text), "href": .text("#" + anchor)])
  }
}

extension TemplateKeys {
  /// A text that leads to a place in the page.
  static let link = TemplateKeys([
    Key("text", .text, "The sentence."),
    Key("href", .text, "The place in the page that proves it, with `#`."),
  ])
}
