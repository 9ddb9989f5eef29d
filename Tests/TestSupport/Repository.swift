// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// The folder of this repository, for tests that read its files.
public enum Repository {
  /// The root of the checkout.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of the repository.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder whose names end in a suffix, as paths from the root, in order; hidden ones left out.
  public static func files(below folder: String, suffix: String) throws -> [String] {
    let start = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    return names.filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: start.appending(path: name).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && name.hasSuffix(suffix) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    .map { "\(folder)/\($0)" }.sorted()
  }
}
