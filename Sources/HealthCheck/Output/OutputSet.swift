// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Reporting

/// Writes a set of files so that a reader sees the old set or the new one, never a mixture: made in a temporary folder beside it, then swapped in.
///
/// A folder that holds files of others, that is the current one, or that cannot be renamed (a mounted disk) is not swapped. Its files are
/// then replaced one after the other, once all of them were written out.
struct OutputSet {
  static let manifestName = "manifest.json"

  /// The folder of the set.
  let folder: URL

  /// The folder at a path, without a slash at its end.
  static func folder(at path: String) -> URL {
    URL(filePath: path).standardizedFileURL
  }

  /// Writes the set.
  ///
  /// Files in the folder that a former run did not make are kept. All are made readable to their owner alone.
  /// - Throws: `WriteFailure` when it cannot be written; the old set is then whole.
  func write(_ files: [RenderedFile]) throws(WriteFailure) {
    do {
      // A link to a folder stays a link: what it points at is replaced.
      try place(files, in: folder.resolvingSymlinksInPath())
    } catch let failure as WriteFailure {
      throw failure
    } catch {
      throw WriteFailure.report(folder.path, error)
    }
  }

  private func place(_ files: [RenderedFile], in target: URL) throws {
    guard let isFolder = Self.isFolder(target) else {
      return try renameIntoPlace(files, target)
    }
    guard isFolder else { throw WriteFailure.notAFolder(folder.path) }
    let there = Set(try FileManager.default.contentsOfDirectory(atPath: target.path))
    let former = Set(Manifest.read(target.appending(path: Self.manifestName))?.files.map(\.path) ?? []).intersection(there)
    let foreign = there.subtracting(former).subtracting([Self.manifestName])
    if let taken = files.map(\.path).first(where: foreign.contains) { throw WriteFailure.foreignFile(taken, folder.path) }
    if foreign.isEmpty, !Self.isCurrent(target), (try? swap(files, target)) != nil { return }
    try replace(former, by: files, target)
  }

  private func renameIntoPlace(_ files: [RenderedFile], _ target: URL) throws {
    try Self.create(target.deletingLastPathComponent())
    let fresh = beside(target, "new")
    defer { try? FileManager.default.removeItem(at: fresh) }
    try stage(files, in: fresh)
    try FileManager.default.moveItem(at: fresh, to: target)
  }

  private func swap(_ files: [RenderedFile], _ target: URL) throws {
    let old = beside(target, "old")
    let fresh = beside(target, "new")
    defer { try? FileManager.default.removeItem(at: fresh) }
    try stage(files, in: fresh)
    try FileManager.default.moveItem(at: target, to: old)
    do {
      try FileManager.default.moveItem(at: fresh, to: target)
    } catch {
      try? FileManager.default.moveItem(at: old, to: target)
      throw error
    }
    try? FileManager.default.removeItem(at: old)
  }

  private func replace(_ former: Set<String>, by files: [RenderedFile], _ target: URL) throws {
    let fresh = target.appending(path: ".balans.\(ProcessInfo.processInfo.processIdentifier).new")
    defer { try? FileManager.default.removeItem(at: fresh) }
    try stage(files, in: fresh)
    // The list of what is ours goes first: what comes after it is never mistaken for a file of the user.
    let names = [Self.manifestName] + files.map(\.path)
    for name in names {
      guard rename(fresh.appending(path: name).path, target.appending(path: name).path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
    for name in former.subtracting(names).sorted() { try FileManager.default.removeItem(at: target.appending(path: name)) }
  }

  private func stage(_ files: [RenderedFile], in fresh: URL) throws {
    try? FileManager.default.removeItem(at: fresh)
    try Self.create(fresh)
    for file in files { try Self.write(file.bytes, to: fresh.appending(path: file.path)) }
    try Self.write(Manifest.bytes(of: files), to: fresh.appending(path: Self.manifestName))
  }

  private func beside(_ target: URL, _ mark: String) -> URL {
    let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).\(mark)"
    return target.deletingLastPathComponent().appending(path: name)
  }

  private static func isFolder(_ url: URL) -> Bool? {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) ? isFolder.boolValue : nil
  }

  /// Whether the program, and so probably a terminal, is in the folder: it would stay in the old one.
  private static func isCurrent(_ url: URL) -> Bool {
    let current = URL(filePath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path
    return current == url.path || current.hasPrefix("\(url.path)/")
  }

  private static func create(_ folder: URL) throws {
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private static func write(_ bytes: [UInt8], to file: URL) throws {
    try Data(bytes).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
  }
}
