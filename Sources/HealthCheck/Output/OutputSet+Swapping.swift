// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Putting a whole folder into place.
extension OutputSet {
  /// Errors that say that this folder cannot be swapped, though perhaps written to.
  private static let unmovable: Set<Int32> = [EXDEV, EBUSY, EACCES, EPERM, EMLINK, ENOTSUP]

  /// Whether a run that was killed left something, which the next one that writes clears away.
  var hasLeftovers: Bool {
    let parent = folder.deletingLastPathComponent()
    let places = [freshName, oldName].map { parent.appending(path: $0) } + [folder.appending(path: InPlace.stagingName)]
    return places.contains { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// Clears away what a run left that was killed.
  func recover(in parent: borrowing OpenFolder) throws {
    if try parent.entry(oldName)?.kind == .folder {
      // Killed between the two steps of a swap without exchange: the old set goes back to its place.
      if try parent.entry(name) == nil { try parent.move(oldName, to: name, in: parent) } else { try retire(oldName, in: parent) }
    }
    guard try parent.entry(freshName)?.kind == .folder else { return }
    // Somebody removed the set meanwhile: what came along of theirs has no other place.
    if try parent.entry(name) == nil, try holdsFilesOfOthers(parent.folder(freshName)) {
      try parent.move(freshName, to: name, in: parent)
    } else {
      try retire(freshName, in: parent)
    }
  }

  private func holdsFilesOfOthers(_ folder: borrowing OpenFolder) throws(SystemFailure) -> Bool {
    guard let own = try Manifest.read(in: folder)?.names, let names = try folder.names() else { return false }
    return !own.isSuperset(of: names)
  }

  /// Puts the first set in its place.
  func renameIntoPlace(_ make: Making, in parent: borrowing OpenFolder) throws {
    do {
      try stage(make, in: parent)
      try Interruption.check()
      try parent.move(freshName, to: name, in: parent)
    } catch {
      try? retire(freshName, in: parent)
      throw error
    }
    try parent.sync()
  }

  /// Swaps the old set for the new one; `false` with all as it was when this folder cannot be moved.
  func swap(
    _ make: Making, _ target: borrowing OpenFolder, _ content: FolderContent, in parent: borrowing OpenFolder
  ) throws -> Bool {
    var left = freshName
    do {
      let staged = try stage(make, in: parent)
      try content.check(staged.names, in: target, path: folder.path)
      for name in content.foreign.sorted() { try target.link(name, to: name, in: staged.folder) }
      try staged.folder.sync()
      try Interruption.check()
      left = try exchange(in: parent)
    } catch {
      try? retire(freshName, in: parent)
      if let failure = error as? SystemFailure, Self.unmovable.contains(failure.code) { return false }
      throw error
    }
    // The new set is in its place. What cannot be cleared now is cleared by the next run.
    try? retire(left, in: parent)
    return true
  }

  /// Lets the two change places and gives the name that the old one has now.
  private func exchange(in parent: borrowing OpenFolder) throws -> String {
    do {
      try parent.exchange(freshName, with: name, in: parent)
    } catch {
      guard SystemFailure.noExchange.contains(error.code) else { throw error }
      try moveInTurn(in: parent)
      return oldName
    }
    do {
      try parent.sync()
    } catch {
      try parent.exchange(freshName, with: name, in: parent)
      throw error
    }
    return freshName
  }

  private func moveInTurn(in parent: borrowing OpenFolder) throws {
    try parent.move(name, to: oldName, in: parent)
    do {
      try parent.move(freshName, to: name, in: parent)
    } catch {
      try parent.move(oldName, to: name, in: parent)
      throw error
    }
    try parent.sync()
  }

  @discardableResult
  private func stage(_ make: Making, in parent: borrowing OpenFolder) throws -> FileSink {
    var fresh = FileSink(into: try parent.make(freshName))
    try make(&fresh)
    try fresh.finish()
    return fresh
  }

  /// Removes a folder that is not the set any more, or never became it, but no file that its user may miss.
  private func retire(_ retired: String, in parent: borrowing OpenFolder) throws {
    let folder = try parent.folder(retired)
    let names = try folder.names() ?? []
    // Without a manifest it was never finished, and all in it is ours.
    let own = try Manifest.read(in: folder)?.names ?? Set(names)
    for name in names where !own.contains(name) { try settle(name, from: folder, in: parent) }
    for name in names where own.contains(name) && name != Manifest.name { try folder.remove(name) }
    if names.contains(Manifest.name) { try folder.remove(Manifest.name) }
    try parent.removeFolder(retired)
    try parent.sync()
  }

  /// Sees to it that a file of the user in a retired folder is in the set, in its last form.
  private func settle(_ file: String, from folder: borrowing OpenFolder, in parent: borrowing OpenFolder) throws {
    guard let kept = try folder.entry(file), try parent.entry(name)?.kind == .folder else { return }
    let target = try parent.folder(name)
    guard let there = try target.entry(file) else {
      // Its user may have moved it to another name meanwhile; else this is the only copy.
      return kept.names > 1 ? try folder.remove(file) : try folder.move(file, to: file, in: target)
    }
    // Saved by another program just before the swap: that is the later one.
    if !there.isSame(as: kept), kept.isLater(than: there) { return try folder.move(file, to: file, in: target) }
    try folder.remove(file)
  }
}
