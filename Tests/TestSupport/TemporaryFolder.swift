// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// A folder of its own for a test, which goes when the last one who holds it does.
public final class TemporaryFolder: Sendable {
  /// The folder, without symbolic links in its path.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = parent.appending(path: "balans-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    remove()
  }

  /// Removes the folder and all that is in it.
  public func remove() {
    try? FileManager.default.removeItem(at: url)
  }

  /// A place in the folder.
  public subscript(_ path: String) -> URL {
    url.appending(path: path)
  }

  /// Writes a file, and makes the folders on the way to it.
  public func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a file, and makes the folders on the way to it.
  public func write(_ bytes: Data, to path: String) throws {
    try FileManager.default.createDirectory(at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: self[path])
  }

  /// The text of a file.
  public func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: self[path]), as: UTF8.self)
  }

  /// The paths of the files and folders below a folder, sorted; the links in it are not followed.
  public func paths(below path: String = "") -> [String] {
    let start = path.isEmpty ? url : self[path]
    return (FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  /// The permissions of a file or folder, such as `0o600`.
  public func permissions(of path: String) throws -> Int? {
    (try FileManager.default.attributesOfItem(atPath: self[path].path)[.posixPermissions] as? NSNumber)?.intValue
  }
}

/// A folder that the tests of a run share; it goes when the program ends.
public enum SharedFolder {
  /// Makes one.
  public static func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    lock.withLock {
      if folders.isEmpty { atexit { SharedFolder.removeAll() } }
      folders.append(folder)
    }
    return folder
  }

  private static func removeAll() {
    lock.withLock { folders.forEach { $0.remove() } }
  }

  private static let lock = NSLock()
  // Guarded by the lock.
  nonisolated(unsafe) private static var folders: [TemporaryFolder] = []
}
