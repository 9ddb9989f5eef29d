// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// One file that a user named, written as a whole or not at all.
public enum OutputFile {
  /// Writes a file in the place of what was there.
  ///
  /// A new file is readable to its owner alone; one that was there keeps its permissions.
  /// - Throws: `WriteFailure` when it cannot be written; what was there is then whole.
  public static func write(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    var rest: [UInt8]? = bytes
    try write(to: path) {
      defer { rest = nil }
      return rest
    }
  }

  /// The same of a file that comes piece by piece, until there is no next one.
  public static func write(to path: String, _ next: () -> [UInt8]?) throws(WriteFailure) {
    try Interruption.held { () throws(WriteFailure) in
      do {
        try place(next, at: URL(filePath: path).standardizedFileURL, path)
      } catch let failure as WriteFailure {
        throw failure
      } catch {
        throw WriteFailure.file(path, error)
      }
    }
  }

  private static func place(_ next: () -> [UInt8]?, at url: URL, _ path: String) throws {
    let name = url.lastPathComponent
    let folder = try OpenFolder(path: url.deletingLastPathComponent().path)
    let former = try folder.entry(name)
    guard former == nil || former?.kind == .file else { throw WriteFailure.noOrdinaryFile(path) }
    // The new file is its own lock: whoever else is writing here holds it.
    let fresh = ".\(name).new"
    let lock = try FolderLock(fresh, in: folder, for: path)
    do {
      try lock.fill(with: next, permissions: former?.permissions ?? 0o600)
      try Interruption.check()
      try folder.move(fresh, to: name, in: folder)
    } catch {
      try? folder.remove(fresh)
      throw error
    }
    try folder.sync()
  }
}
