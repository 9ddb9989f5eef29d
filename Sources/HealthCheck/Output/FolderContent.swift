// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting

/// What is in the folder of a set: files of a former run and files of others.
struct FolderContent {
  /// The names of what a former run made.
  private(set) var own: Set<String> = []
  /// The names of what somebody else put there.
  private(set) var foreign: Set<String> = []
  /// Whether all that is foreign can come along to another folder.
  private(set) var isMovable = true

  /// Looks into a folder.
  init(of folder: borrowing OpenFolder) throws(SystemFailure) {
    let names = try folder.names()
    let listed = try Manifest.read(in: folder)?.names ?? []
    for name in names ?? [] {
      guard let kind = try folder.entry(name)?.kind else { continue }
      if name == InPlace.stagingName && kind == .folder {
        own.formUnion(try InPlace.leftBehind(in: folder))
        continue
      }
      if listed.contains(name) && kind != .folder { own.insert(name) } else { foreign.insert(name) }
      if kind != .file && !listed.contains(name) { isMovable = false }
    }
    // A name that is no text cannot be asked about: such a folder is left where it is.
    if names == nil {
      isMovable = false
      for name in listed where try folder.entry(name)?.kind == .file { own.insert(name) }
    }
    foreign.subtract(own)
  }

  /// Checks that no file of others is in the way.
  func check(_ files: [RenderedFile], in folder: borrowing OpenFolder, path: String) throws {
    for name in files.map(\.path) + [Manifest.name] where !own.contains(name) {
      // Asked of the disk too: to some, INDEX.HTML is the same file.
      let entry = try folder.entry(name)
      if foreign.contains(name) || entry != nil { throw WriteFailure.foreignFile(name, path) }
    }
  }
}
