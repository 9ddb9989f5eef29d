// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Reporting

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

  /// The manifest of files as JSON.
  static func bytes(of files: [RenderedFile]) throws -> [UInt8] {
    let entries = files.map { Entry(path: $0.path, bytes: $0.bytes.count, sha256: Fingerprint.of($0.bytes)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(Manifest(format: 1, files: entries.sorted { $0.path < $1.path }))) + [UInt8(ascii: "\n")]
  }

  /// Reads a manifest; `nil` when there is none.
  static func read(_ file: URL) -> Manifest? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: data)
  }
}
