// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension Language {
  /// The text in this language: Dutch for Dutch, English for all others.
  func said(_ nl: String, _ en: String) -> String { self == .nl ? nl : en }
}
