// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What is in the folder of a set: files of a former run and files of others.
struct FolderContent {
  private static let largestWorkbook = 256 * 1024 * 1024

  /// The names of what a former run made.
  private(set) var own: Set<String> = []
  /// The names of what somebody else put there.
  private(set) var foreign: Set<String> = []
  /// Whether all that is foreign can come along to another folder.
  private(set) var isMovable = true
  /// Workbooks of a former run, in which people may have filled something in since.
  private var workbooks: [Manifest.Entry] = []

  /// Looks into a folder.
  init(of folder: borrowing OpenFolder) throws(SystemFailure) {
    let names = try folder.names()
    let manifest = try Manifest.read(in: folder)
    let listed = manifest?.names ?? []
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
    // After a run that was killed halfway the manifest may not be that of the files: it cannot tell what was changed.
    let isWhole = names.map { !$0.contains(InPlace.stagingName) } ?? false
    workbooks = isWhole ? manifest?.files.filter { own.contains($0.path) && $0.path.hasSuffix(".xlsx") } ?? [] : []
  }

  /// Checks that no file of others is in the way.
  func check(_ names: [String], in folder: borrowing OpenFolder, path: String) throws {
    for name in names + [Manifest.name] where !own.contains(name) {
      // Asked of the disk too: to some, INDEX.HTML is the same file.
      let entry = try folder.entry(name)
      if foreign.contains(name) || entry != nil { throw WriteFailure.foreignFile(name, path) }
    }
  }

  /// Checks that nobody filled in a workbook that would be replaced or go.
  func checkWorkbooks(in folder: borrowing OpenFolder, path: String) throws {
    for workbook in workbooks {
      guard let bytes = try folder.read(workbook.path, atMost: Self.largestWorkbook) else { continue }
      if bytes.count != workbook.bytes || Fingerprint.of(bytes) != workbook.sha256 { throw WriteFailure.changedWorkbook(workbook.path, path) }
    }
  }
}
