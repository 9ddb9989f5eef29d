// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Reporting

/// What is in a set of files, so that a later run knows which files are its own, and anyone can see whether the set is whole.
struct Manifest: Codable {
  /// A file of the set.
  struct Entry: Codable {
    var path: String
    var bytes: Int
    var sha256: String
  }

  /// The name of the file.
  static let name = "manifest.json"
  private static let largest = 50 * 1024 * 1024

  var format: Int
  var files: [Entry]

  /// The manifest of files as JSON.
  static func bytes(of entries: [Entry]) throws -> [UInt8] {
    Array(try JSONText.of(Manifest(format: 1, files: entries.sorted { $0.path < $1.path })).utf8)
  }

  /// Reads the manifest of a folder; `nil` when there is none, or something else by its name.
  static func read(in folder: borrowing OpenFolder, from name: String = Manifest.name) throws(SystemFailure) -> Manifest? {
    guard try folder.entry(name)?.kind == .file, let bytes = try folder.read(name, atMost: largest) else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }

  /// The names of its files and its own; a manifest that somebody made may name files elsewhere, which are left out.
  var names: Set<String> {
    Set(files.map(\.path).filter(OutputSet.isName)).union([Self.name])
  }
}
