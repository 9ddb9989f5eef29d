// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import Intake

/// The example dossier that comes with the program: three collaborations over six quarters, invented.
enum ExampleDossier {
  private static let folder = "example/"

  /// Its files.
  static var files: [InputFile] {
    BundledFiles.paths(below: folder).compactMap { path in
      BundledFiles.bytes(path).map { InputFile(path: String(path.dropFirst(folder.count)), bytes: $0) }
    }
  }
}
