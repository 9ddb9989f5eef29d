// SPDX-License-Identifier: EUPL-1.2

@testable import Reporting

extension TemplateValue {
  /// The value under a name.
  subscript(_ name: String) -> TemplateValue {
    if case .object(let values) = self { values[name] ?? .absent } else { .absent }
  }

  /// The items of a list.
  var items: [TemplateValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The text, if it is one.
  var string: String? {
    switch self {
    case .text(let text), .markup(let text): text
    default: nil
    }
  }
}
