// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// What a report was made of: as long as none of that changes, it need not be made again.
///
/// It lies beside the report as `.NAME.made`. Of files of answers it has nothing of their content: with a hash of that, whoever can guess the answers of
/// a small group could check each guess.
struct ReportMark {
  /// A SHA-256 of all that went into the report.
  let made: String
  /// The SHA-256 of the list of its files.
  let manifest: String
  /// The size and the moment of change of the archive after it.
  let archive: String
  /// The name of the file to open.
  let first: String

  private static let largest = 4_096
  private var text: String { "balans 1\n\(made)\n\(manifest)\n\(archive)\n\(first)\n" }

  init(made: String, manifest: String, archive: String, first: String) {
    (self.made, self.manifest, self.archive, self.first) = (made, manifest, archive, first)
  }

  /// Reads the mark beside a set; `nil` when there is none that can be used.
  init?(beside set: OutputSet) {
    guard let parent = Self.parent(of: set), let bytes = try? parent.read(Self.name(of: set), atMost: Self.largest) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 6, lines[0] == "balans 1", OutputSet.isName(lines[4]) else { return nil }
    self.init(made: lines[1], manifest: lines[2], archive: lines[3], first: lines[4])
  }

  /// Puts it beside a set.
  ///
  /// Without it the report is made again the next time: that it cannot be written is no mishap.
  func write(beside set: OutputSet) {
    guard let parent = Self.parent(of: set) else { return }
    let (name, fresh) = (Self.name(of: set), Self.name(of: set) + ".new")
    Interruption.held {
      try? parent.remove(fresh)
      try? parent.write(Array(text.utf8), to: fresh)
      try? parent.move(fresh, to: name, in: parent)
    }
  }

  /// Takes it away, before the set changes.
  static func remove(beside set: OutputSet) {
    guard let parent = parent(of: set) else { return }
    for name in [name(of: set), name(of: set) + ".new"] { try? parent.remove(name) }
  }

  /// The SHA-256 of the list of files of a set; `nil` where there is none, or, when asked to look, where one is not as it was made.
  static func manifest(of set: OutputSet, ifWhole looks: Bool) -> String? {
    guard let folder = existing(set.folder, of: set), let manifest = try? Manifest.read(in: folder) else { return nil }
    for file in looks ? manifest.files : [] {
      guard let bytes = try? folder.read(file.path, atMost: file.bytes), Fingerprint.of(bytes) == file.sha256 else { return nil }
    }
    return (try? Manifest.bytes(of: manifest.files)).map { Fingerprint.of($0) }
  }

  private static func name(of set: OutputSet) -> String { ".\(set.name).made" }

  private static func parent(of set: OutputSet) -> OpenFolder? { existing(set.folder.deletingLastPathComponent(), of: set) }

  // Opening a folder that is not there would make it.
  private static func existing(_ url: URL, of set: OutputSet) -> OpenFolder? {
    FileManager.default.fileExists(atPath: url.path) ? try? FolderPath.open(url, below: set.root) : nil
  }
}
