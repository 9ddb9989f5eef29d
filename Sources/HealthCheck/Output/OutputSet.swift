// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Reporting

/// Writes a set of files so that a reader sees the old set or the new one, never a mixture, whatever goes wrong on the way.
///
/// The set is made in a folder `.NAME.new` beside the old one, written out to the disk, and then the two change places in one step of the
/// system; only then the old one goes. All of it is done under a lock on `.NAME.lock`, and what a killed run left is cleared first. Files of
/// the user in the folder come along.
///
/// A folder that holds folders of others, that is the current one, or that cannot be renamed (a mounted disk) is not swapped. Its files are
/// then exchanged one after the other, once all of them were written out; when that fails on the way, they are exchanged back.
struct OutputSet {
  /// The folder of the set.
  let folder: URL
  /// The folder below which no link is followed, such as that of the dossier.
  var root: URL?

  /// The folder at a path, without a slash at its end.
  static func folder(at path: String) -> URL {
    URL(filePath: path).standardizedFileURL
  }

  /// Whether a text can be the name of a file of a set: no way to another folder, not hidden.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  /// Makes the files of a set, one after the other; where the folder cannot be swapped after all it is asked to do so once more.
  typealias Making = (inout FileSink) throws -> Void

  /// Writes the set of these files.
  ///
  /// - Throws: `WriteFailure` when it cannot be written; the old set is then whole.
  func write(_ files: [RenderedFile]) throws(WriteFailure) {
    // Before anything is made: a name that is none is a fault of the program.
    guard files.allSatisfy({ FileSink.mayBe($0.path) }) else { throw WriteFailure.report(folder.path, SystemFailure(code: EINVAL)) }
    try write { sink in
      for file in files { try sink.add(file) }
    }
  }

  /// Writes the set of the files that are made.
  ///
  /// Files in the folder that a former run did not make are kept. All are made readable to their owner alone.
  /// - Throws: `WriteFailure` when it cannot be written; the old set is then whole. So it is when making throws; a
  ///   `WriteFailure` comes out as it is.
  func write(_ make: Making) throws(WriteFailure) {
    try Interruption.held { () throws(WriteFailure) in
      do {
        try place(make)
      } catch let failure as WriteFailure {
        throw failure
      } catch {
        throw WriteFailure.report(folder.path, error)
      }
      if let signal = Interruption.signal { throw WriteFailure.interruptedAfterwards(by: signal) }
    }
  }

  /// The names beside the set.
  var name: String { folder.lastPathComponent }
  var freshName: String { ".\(name).new" }
  var oldName: String { ".\(name).old" }

  private func place(_ make: Making) throws {
    guard name != "/" else { throw SystemFailure(code: EINVAL) }
    let parent = try FolderPath.open(folder.deletingLastPathComponent(), below: root)
    try checkPlace(parent)
    if try !parent.isWritable() { return try placeWithoutParent(make, parent) }
    let lock = try FolderLock(".\(name).lock", in: parent, for: folder.path)
    try place(make, in: parent)
    _ = consume lock
  }

  private func place(_ make: Making, in parent: borrowing OpenFolder) throws {
    try recover(in: parent)
    guard try parent.entry(name) != nil else { return try renameIntoPlace(make, in: parent) }
    try checkPlace(parent)
    let target = try parent.folder(name)
    // Who made the folder read-only wants to keep this set, though the folder around it would let it be replaced.
    guard try target.isWritable() else { throw SystemFailure(code: EACCES) }
    let content = try FolderContent(of: target)
    try content.checkWorkbooks(in: target, path: folder.path)
    if content.isMovable, !isCurrent, try parent.itself().device == target.itself().device {
      if try swap(make, target, content, in: parent) { return }
    }
    try InPlace(folder: folder).replace(content, by: make, in: target)
  }

  // Nothing can be made beside the folder, but perhaps in it.
  private func placeWithoutParent(_ make: Making, _ parent: borrowing OpenFolder) throws {
    guard try parent.entry(name) != nil else { throw SystemFailure(code: EACCES) }
    let target = try parent.folder(name)
    let lock = try FolderLock(on: target, for: folder.path)
    let content = try FolderContent(of: target)
    try content.checkWorkbooks(in: target, path: folder.path)
    try InPlace(folder: folder).replace(content, by: make, in: target)
    _ = consume lock
  }

  private func checkPlace(_ parent: borrowing OpenFolder) throws {
    switch try parent.entry(name)?.kind {
    case nil, .folder: break
    case .link: throw WriteFailure.link(folder.path)
    case .file, .other: throw WriteFailure.notAFolder(folder.path)
    }
  }

  /// Whether the program, and so probably a terminal, is in the folder: it would stay in the old one.
  private var isCurrent: Bool {
    let current = URL(filePath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path
    let path = folder.resolvingSymlinksInPath().path
    return current == path || current.hasPrefix("\(path)/")
  }
}
