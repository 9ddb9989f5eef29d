// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Intake

/// The files and folders that were made in a folder so far, so that they can be taken away again.
struct MadeFiles {
  private let path: String
  private var files: [(folder: String?, name: String)] = []
  private var folders: [String] = []

  /// Begins with none, in the folder at a path.
  init(in path: String) {
    self.path = path
  }

  /// Makes a file, directly in the folder or in one folder of it.
  /// - Throws: `WriteFailure` when something has its name already; that is left alone.
  mutating func write(_ file: InputFile, in target: borrowing OpenFolder) throws {
    let parts = file.path.split(separator: "/").map(String.init)
    guard let name = parts.last, parts.count <= 2 else { throw SystemFailure(code: EINVAL) }
    do {
      if parts.count == 2 {
        try makeFolder(parts[0], in: target)
        try target.folder(parts[0]).write(file.bytes, to: name)
      } else {
        try target.write(file.bytes, to: name)
      }
    } catch let failure as SystemFailure where failure.code == EEXIST {
      throw WriteFailure.taken(file.path, path)
    }
    files.append((parts.count == 2 ? parts[0] : nil, name))
  }

  /// Makes a folder, unless it is there.
  mutating func makeFolder(_ name: String, in target: borrowing OpenFolder) throws {
    let isNew = try target.entry(name) == nil
    _ = try FolderPath.open(name, in: target, path: "\(path)/\(name)")
    if isNew { folders.append(name) }
  }

  /// Waits until all of it is on the disk.
  func sync(_ target: borrowing OpenFolder) throws {
    for name in Set(files.compactMap(\.folder)).sorted() {
      try target.folder(name).sync(files.filter { $0.folder == name }.map(\.name))
    }
    try target.sync(files.filter { $0.folder == nil }.map(\.name))
  }

  /// Takes away what was made, as far as that is possible.
  func remove(from target: borrowing OpenFolder) {
    for (folder, name) in files {
      if let folder { try? target.folder(folder).remove(name) } else { try? target.remove(name) }
    }
    for name in folders { try? target.removeFolder(name) }
  }
}
