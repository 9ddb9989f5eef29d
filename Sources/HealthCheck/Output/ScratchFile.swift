// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Worksheets

/// A file for the moment, for what can only be written to a path: in a folder that nobody else can open, gone when it has been read.
enum ScratchFile {
  /// The bytes that were written to the path.
  /// - Throws: `WriteFailure` when they could not be written.
  static func bytes(_ write: (String) throws -> Void) throws(WriteFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try Interruption.held { () throws(WriteFailure) in
      let folder = try made()
      defer { try? FileManager.default.removeItem(at: folder) }
      do {
        let file = folder.appending(path: "file")
        try write(file.path)
        bytes = Array(try Data(contentsOf: file))
      } catch let failure as WorkbookFailure {
        throw WriteFailure.workbook(failure.reason)
      } catch {
        throw WriteFailure.workbook(unwritable)
      }
      try Interruption.check()
    }
    return bytes
  }

  private static func made() throws(WriteFailure) -> URL {
    var template = Array(FileManager.default.temporaryDirectory.appending(path: "balans-XXXXXX").path.utf8CString)
    guard mkdtemp(&template) != nil else { throw WriteFailure.workbook(unwritable) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return URL(filePath: path, directoryHint: .isDirectory)
  }

  private static let unwritable = LocalizedText(
    nl: "in de map voor tijdelijke bestanden kan niet worden geschreven", en: "the folder for temporary files cannot be written to")
}
