// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import HealthModel

extension Phrases {
  /// The phrases that come with the program; Dutch for a language that has none.
  static func builtIn(_ language: Language) -> Phrases {
    language == .en ? english : dutch
  }

  private static let dutch = bundled(.nl)
  private static let english = bundled(.en)

  private static func bundled(_ language: Language) -> Phrases {
    Phrases(language: language, text: String(decoding: BundledFiles.bytes("templates/phrases.\(language.rawValue).txt") ?? [], as: UTF8.self))
  }
}
