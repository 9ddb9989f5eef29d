// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// One file that a user named, written as a whole or not at all.
public enum OutputFile {
  /// Writes a file in the place of what was there.
  /// - Throws: `WriteFailure` when it cannot be written; what was there is then whole.
  public static func write(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw WriteFailure.file(path, error)
    }
  }
}
