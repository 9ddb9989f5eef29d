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
  /// - Throws: `WriteFailure` when a file is there already or cannot be written; then no file that was there is changed, and no new one stays.
  public func make(example: Bool) throws(WriteFailure) -> LocalizedText {
    let files = example ? ExampleDossier.files : EmptyDossier.files(for: normenkader, in: language)
    try Interruption.held { () throws(WriteFailure) in
      do {
        try write(files)
      } catch let failure as WriteFailure {
        throw failure
      } catch {
        throw WriteFailure.dossier(folder.path, error)
      }
    }
    return example ? nextAfterExample : nextAfterEmpty
  }

  private func write(_ files: [InputFile]) throws {
    let parent = try FolderPath.open(folder.deletingLastPathComponent(), below: nil)
    let before = try parent.entry(folder.lastPathComponent)
    let target = try FolderPath.open(folder.lastPathComponent, in: parent, path: folder.path)
    var made = MadeFiles(in: folder.path)
    do {
      // The settings make it a dossier: they come last.
      for file in files.sorted(by: { $1.path == "balans.yaml" && $0.path != "balans.yaml" }) {
        try Interruption.check()
        try made.write(file, in: target)
      }
      for name in ["answers", "registers"] { try made.makeFolder(name, in: target) }
      try made.sync(target)
    } catch {
      made.remove(from: target)
      if before == nil { try? parent.removeFolder(folder.lastPathComponent) }
      throw error
    }
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
