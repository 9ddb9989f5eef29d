// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel
import Reporting

/// Writes a set of files so that a reader sees the old set or the new one, never a mixture: made in a temporary folder beside it, then swapped in.
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
    let parent = folder.deletingLastPathComponent()
    let name = folder.lastPathComponent
    let unique = ".\(name).\(ProcessInfo.processInfo.processIdentifier)"
    let fresh = parent.appending(path: "\(unique).new")
    let old = parent.appending(path: "\(unique).old")
    do {
      try create(parent)
      try? FileManager.default.removeItem(at: fresh)
      try create(fresh)
      for file in files { try write(file.bytes, to: fresh.appending(path: file.path)) }
      try write(manifest(of: files), to: fresh.appending(path: Self.manifestName))
      try swap(fresh, old)
    } catch {
      try? FileManager.default.removeItem(at: fresh)
      throw WriteFailure(message: Self.message(for: folder.path, error))
    }
  }

  private func swap(_ fresh: URL, _ old: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else {
      try manager.moveItem(at: fresh, to: folder)
      return
    }
    try manager.moveItem(at: folder, to: old)
    do {
      try manager.moveItem(at: fresh, to: folder)
    } catch {
      try? manager.moveItem(at: old, to: folder)
      throw error
    }
    try keepForeignFiles(of: old)
    try? manager.removeItem(at: old)
  }

  /// What a user put into the folder is not ours to delete.
  private func keepForeignFiles(of old: URL) throws {
    let ours = Set(Manifest.read(old.appending(path: Self.manifestName))?.files.map(\.path) ?? []).union([Self.manifestName])
    for name in try FileManager.default.contentsOfDirectory(atPath: old.path).sorted() where !ours.contains(name) {
      let target = folder.appending(path: name)
      if !FileManager.default.fileExists(atPath: target.path) {
        try FileManager.default.moveItem(at: old.appending(path: name), to: target)
      }
    }
  }

  private func create(_ folder: URL) throws {
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private func write(_ bytes: [UInt8], to file: URL) throws {
    try Data(bytes).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
  }

  private func manifest(of files: [RenderedFile]) throws -> [UInt8] {
    let entries = files.map { Manifest.Entry(path: $0.path, bytes: $0.bytes.count, sha256: Fingerprint.of($0.bytes)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(Manifest(format: 1, files: entries.sorted { $0.path < $1.path }))) + [UInt8(ascii: "\n")]
  }

  private static func message(for path: String, _ error: any Error) -> LocalizedText {
    LocalizedText(
      nl: "het rapport kan niet worden geschreven in '\(path)': \(error.localizedDescription). Het vorige rapport is niet veranderd. "
        + "Controleer of u in deze map mag schrijven en of de schijf niet vol is.",
      en: "the report cannot be written to '\(path)': \(error.localizedDescription). The previous report is unchanged. "
        + "Check that you may write to this folder and that the disk is not full.")
  }
}

/// Why files could not be written.
public struct WriteFailure: Error {
  /// What went wrong and what to do.
  public var message: LocalizedText
}

/// What is in a set of files, so that a later run knows which files are its own.
struct Manifest: Codable {
  /// A file of the set.
  struct Entry: Codable {
    var path: String
    var bytes: Int
    var sha256: String
  }

  var format: Int
  var files: [Entry]

  /// Reads a manifest; `nil` when there is none.
  static func read(_ file: URL) -> Manifest? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: data)
  }
}
