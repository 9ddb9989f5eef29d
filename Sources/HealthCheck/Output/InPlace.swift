// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Replaces the files of a set one after the other, in a folder that must stay what it is.
///
/// Each is exchanged for its former one, so that what failed on the way can be undone. Between the first and the last exchange a reader may
/// see files of both sets, and a run that is killed then leaves them so, each of them whole; the next run mends it.
struct InPlace {
  /// The folder that new files are made in, and in which old ones end up.
  static let stagingName = ".balans-new"

  private static let asideSuffix = ".old"

  /// The folder of the set.
  let folder: URL

  /// Replaces files of a former run.
  func replace(_ content: FolderContent, by make: OutputSet.Making, in target: borrowing OpenFolder) throws {
    try Self.clear(target)
    do {
      var fresh = FileSink(into: try target.make(Self.stagingName))
      try make(&fresh)
      try fresh.finish()
      try content.check(fresh.names, in: target, path: folder.path)
      try Interruption.check()
      // The list of what is ours goes first: what comes after it is never mistaken for a file of the user.
      try exchange([Manifest.name] + fresh.names, removing: content.own, fresh.folder, target)
    } catch {
      try? Self.clear(target)
      throw error
    }
    try? Self.clear(target)
  }

  private func exchange(
    _ names: [String], removing own: Set<String>, _ fresh: borrowing OpenFolder, _ target: borrowing OpenFolder
  ) throws {
    var exchanged: [String] = []
    var added: [String] = []
    var removed: [String] = []
    do {
      for name in names {
        if try target.entry(name) == nil {
          try fresh.move(name, to: name, in: target)
          added.append(name)
        } else {
          try Self.exchange(name, fresh, target)
          exchanged.append(name)
        }
      }
      for name in own.subtracting(names).sorted() {
        try target.move(name, to: name, in: fresh)
        removed.append(name)
      }
      try target.sync()
    } catch {
      for name in removed + exchanged.filter({ $0 != Manifest.name }) + added { try? undo(name, removed, added, fresh, target) }
      if exchanged.contains(Manifest.name) { try? Self.exchange(Manifest.name, fresh, target) }
      throw error
    }
  }

  private func undo(
    _ name: String, _ removed: [String], _ added: [String], _ fresh: borrowing OpenFolder, _ target: borrowing OpenFolder
  ) throws {
    if removed.contains(name) {
      try fresh.move(name, to: name, in: target)
    } else if added.contains(name) {
      try target.move(name, to: name, in: fresh)
    } else {
      try Self.exchange(name, fresh, target)
    }
  }

  private static func exchange(_ name: String, _ fresh: borrowing OpenFolder, _ target: borrowing OpenFolder) throws(SystemFailure) {
    do {
      try fresh.exchange(name, with: name, in: target)
    } catch {
      guard SystemFailure.noExchange.contains(error.code) else { throw error }
      try moveInTurn(name, fresh, target)
    }
  }

  // The old file gets a second name first, so that the new one can take its place in one step; where files can have one name only, there is
  // no file by that name for a moment.
  private static func moveInTurn(_ name: String, _ fresh: borrowing OpenFolder, _ target: borrowing OpenFolder) throws(SystemFailure) {
    let aside = name + asideSuffix
    do {
      try target.link(name, to: aside, in: fresh)
    } catch {
      try target.move(name, to: aside, in: fresh)
    }
    do {
      try fresh.move(name, to: name, in: target)
    } catch {
      try fresh.move(aside, to: name, in: target)
      throw error
    }
    try fresh.move(aside, to: name, in: fresh)
  }

  /// The names in a folder that are of a former set by what a killed run left: those that still are what the list there says.
  static func leftBehind(in target: borrowing OpenFolder) throws(SystemFailure) -> Set<String> {
    let staging = try target.folder(stagingName)
    var own: Set<String> = []
    let lists = [try Manifest.read(in: staging), try Manifest.read(in: staging, from: Manifest.name + asideSuffix)]
    for file in lists.flatMap({ $0?.files ?? [] }) where OutputSet.isName(file.path) {
      guard let entry = try target.entry(file.path), entry.kind == .file, entry.bytes == file.bytes else { continue }
      if let bytes = try target.read(file.path, atMost: file.bytes), Fingerprint.of(bytes) == file.sha256 { own.insert(file.path) }
    }
    return own
  }

  private static func clear(_ target: borrowing OpenFolder) throws {
    guard try target.entry(stagingName)?.kind == .folder else { return }
    let staging = try target.folder(stagingName)
    for name in try staging.names() ?? [] { try staging.remove(name) }
    try target.removeFolder(stagingName)
  }
}
