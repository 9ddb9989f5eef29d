// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a node looks like, for messages.
enum YAMLShape {
  case text, number, wholeNumber, flag, list, map, nothing

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let isPlain): self = isPlain && YAMLNumber.value(of: text) != nil ? .number : .text
    case .list: self = .list
    case .map: self = .map
    case .nothing, .unreadable: self = .nothing
    }
  }

  /// What a Dutch message says of something that is not this.
  var dutchDenial: String {
    let name = name.text(in: .nl)
    return name.hasPrefix("een ") ? "geen " + name.dropFirst(4) : "niet " + name
  }

  /// Its name with its article.
  var name: LocalizedText {
    switch self {
    case .text: LocalizedText(nl: "een tekst", en: "a text")
    case .number: LocalizedText(nl: "een getal", en: "a number")
    case .wholeNumber: LocalizedText(nl: "een heel getal", en: "a whole number")
    case .flag: LocalizedText(nl: "ja of nee", en: "yes or no")
    case .list: LocalizedText(nl: "een lijst", en: "a list")
    case .map: LocalizedText(nl: "een groep sleutels met waarden", en: "a group of keys with values")
    case .nothing: LocalizedText(nl: "niets", en: "nothing")
    }
  }
}
