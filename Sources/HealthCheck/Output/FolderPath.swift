// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Opens folders by their path, and makes those that are missing.
enum FolderPath {
  /// Opens a folder; below a root no link is followed.
  static func open(_ url: URL, below root: URL?) throws -> OpenFolder {
    if let root, url.path.hasPrefix("\(root.path)/") {
      return try open(url.lastPathComponent, in: open(url.deletingLastPathComponent(), below: root), path: url.path)
    }
    do {
      return try OpenFolder(path: url.path)
    } catch {
      guard error.code == ENOENT, url.path != "/" else { throw error }
      return try open(url.lastPathComponent, in: open(url.deletingLastPathComponent(), below: nil), path: url.path)
    }
  }

  /// Opens a folder in another one, and makes it when it is missing; a link is not followed.
  static func open(_ name: String, in parent: borrowing OpenFolder, path: String) throws -> OpenFolder {
    switch try parent.entry(name)?.kind {
    case .folder: return try parent.folder(name)
    case .link: throw WriteFailure.link(path)
    case .file, .other: throw WriteFailure.notAFolder(path)
    case nil:
      let made = try parent.make(name)
      try parent.sync()
      return made
    }
  }
}
