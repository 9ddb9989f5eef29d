// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel
import Intake

/// Makes a new dossier.
public struct NewDossier: Sendable {
  /// The normenkader of a dossier when no other is asked for, and that of the example.
  public static let usualNormenkader = "blijf-balanceren"
  /// The ids of the normenkaders that a dossier can be made for, in order.
  public static var normenkaders: [String] { BundledNormenkaders.ids }

  private let folder: URL
  private let normenkader: String
  private let language: Language

  /// A dossier to make in a folder, for a bundled normenkader and with explanations in a language.
  public init(folder: String, normenkader: String = usualNormenkader, language: Language) {
    self.folder = URL(filePath: folder).standardizedFileURL
    self.normenkader = normenkader
    self.language = language
  }

  /// Makes it and says what to do next.
  /// - Throws: `WriteFailure` when a file is there already or cannot be written; no file that was there is changed.
  public func make(example: Bool) throws(WriteFailure) -> LocalizedText {
    let files = example ? ExampleDossier.files : EmptyDossier.files(for: normenkader, in: language)
    if let taken = files.first(where: { FileManager.default.fileExists(atPath: folder.appending(path: $0.path).path) }) {
      throw WriteFailure.taken(taken.path, folder.path)
    }
    do {
      for file in files { try write(file) }
      for name in ["answers", "registers"] { try create(folder.appending(path: name)) }
    } catch {
      throw WriteFailure.dossier(folder.path, error)
    }
    return example ? nextAfterExample : nextAfterEmpty
  }

  private func write(_ file: InputFile) throws {
    let target = folder.appending(path: file.path)
    try create(target.deletingLastPathComponent())
    try Data(file.bytes).write(to: target, options: .withoutOverwriting)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target.path)
  }

  private func create(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private var nextAfterExample: LocalizedText {
    LocalizedText(
      nl: "Het voorbeeld staat in '\(shown)'. Maak de rapporten met: balans report \(quoted)",
      en: "The example is in '\(shown)'. Make its reports with: balans report \(quoted)")
  }

  private var nextAfterEmpty: LocalizedText {
    LocalizedText(
      nl: "Het dossier staat in '\(shown)'. Lees eerst LEESMIJ.md in die map.",
      en: "The dossier is in '\(shown)'. Read README.md in that folder first.")
  }

  private var quoted: String {
    shown.contains(" ") ? "\"\(shown)\"" : shown
  }

  private var shown: String { FindingsText.printable(folder.path) }
}
