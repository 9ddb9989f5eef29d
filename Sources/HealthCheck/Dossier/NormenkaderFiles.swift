// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake

/// A normenkader with the files that it was read from: its own first, then those that it extends.
struct NormenkaderFiles {
  /// The yardstick; `nil` when it cannot be used.
  var normenkader: Normenkader?
  /// The files.
  var files: [InputFile]
  /// The names by which the extended ones were found, in order.
  var names: [String] = []

  /// Recognises the yardstick: the SHA-256 of all its files one after the other, as `cat OWN EXTENDED | sha256sum` gives.
  var fingerprint: String { Fingerprint.of(files.flatMap(\.bytes)) }

  /// Reads a file of a dossier, or a bundled one, and all that it extends.
  static func read(_ file: InputFile, in folder: DossierFolder, log: inout DiagnosticLog) -> NormenkaderFiles {
    guard let text = TextDecoder.decode(file, log: &log) else { return NormenkaderFiles(files: [file]) }
    var files = [file]
    var names: [String] = []
    let shelf = NormenkaderShelf(known: BundledNormenkaders.ids) { name, log in
      guard let found = find(name, in: folder, log: &log), let text = TextDecoder.decode(found, log: &log) else { return nil }
      files.append(found)
      names.append(name)
      return NormenkaderShelf.Volume(path: found.path, text: text)
    }
    let normenkader = NormenkaderReader.read(text, file: file.path, shelf: shelf, log: &log)
    return NormenkaderFiles(normenkader: normenkader, files: files, names: names)
  }

  /// The bundled normenkader with an id, or a file of the dossier; `nil` when there is neither.
  static func find(_ name: String, in folder: DossierFolder, log: inout DiagnosticLog) -> InputFile? {
    if let bundled = BundledNormenkaders.file(name) { return bundled }
    return folder.has(name) ? folder.read(name, log: &log) : nil
  }
}
