// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Phrases {
  /// The phrases that come with the program; Dutch for a language that has none.
  static func builtIn(_ language: Language) -> Phrases {
    language == .en ? english : dutch
  }

  private static let dutch = Phrases(language: .nl, text: String(decoding: PackageResources.phrases_nl_txt, as: UTF8.self))
  private static let english = Phrases(language: .en, text: String(decoding: PackageResources.phrases_en_txt, as: UTF8.self))
}
