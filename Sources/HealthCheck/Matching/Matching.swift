// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel
import Intake

/// What the columns of all files of answers were taken for, and what can be put into `balans.yaml` about them.
public struct Matching: Sendable {
  /// The language that the dossier asks for.
  public let language: Language?
  let normenkader: Normenkader
  let files: [FileMatching]
  let settings: InputFile
  let folder: DossierFolder

  /// The lines that `balans.yaml` does not have yet.
  var proposals: [ColumnProposal] { FileMatching.proposals(files) }

  /// Whether there is nothing to write.
  public var isComplete: Bool { proposals.isEmpty }

  /// Writes the lines into `balans.yaml`, and gives how many; `nil` when that cannot be done without touching the rest.
  ///
  /// - Throws: `WriteFailure` when the file cannot be written; it is then as it was.
  public func write() throws(WriteFailure) -> Int? {
    let text = String(decoding: settings.bytes, as: UTF8.self)
    guard Array(text.utf8) == settings.bytes, let changed = SettingsWriter.adding(proposals, to: text, file: settings.path) else { return nil }
    guard changed != text else { return 0 }
    try OutputFile.write(Array(changed.utf8), to: folder.url.appending(path: settings.path).path)
    return proposals.count
  }
}

extension Pipeline {
  /// Looks at the headings of all files of answers; `nil` with findings when settings or normenkader cannot be used.
  public mutating func match() -> Matching? {
    var found = DiagnosticLog()
    let matching = matching(&found)
    for finding in found.diagnostics { note(finding) }
    return matching
  }

  private func matching(_ log: inout DiagnosticLog) -> Matching? {
    guard let file = folder.settingsFile(log: &log), let text = TextDecoder.decode(file, log: &log),
      let settings = SettingsReader.read(text, file: file.path, log: &log),
      let normenkader = LoadedDossier.yardstick(settings, folder, log: &log)?.normenkader
    else { return nil }
    SettingsReader.check(settings, against: normenkader, text: text, file: file.path, log: &log)
    let answers = folder.tables(in: "answers", log: &log)
    let files = InputReader.match(answers: answers, normenkader: normenkader, settings: settings, log: &log)
    return Matching(
      language: settings.language ?? normenkader.languages.first, normenkader: normenkader, files: files, settings: file, folder: folder)
  }
}
