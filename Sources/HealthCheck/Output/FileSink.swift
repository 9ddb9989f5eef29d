// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Reporting

/// Takes the files of a set one after the other, so that no more of them need be held than are being made.
struct FileSink: ~Copyable {
  let folder: OpenFolder
  private(set) var entries: [Manifest.Entry] = []
  private var growing: [String: GrowingFile] = [:]

  /// Writes into a folder that is there for it alone.
  init(into folder: consuming OpenFolder) {
    self.folder = folder
  }

  /// The names of the files so far.
  var names: [String] { entries.map(\.path) }

  /// Adds a whole file.
  mutating func add(_ file: RenderedFile) throws {
    try check(file.path)
    try folder.write(file.bytes, to: file.path)
    entries.append(Manifest.Entry(path: file.path, bytes: file.bytes.count, sha256: Fingerprint.of(file.bytes)))
  }

  /// Adds to the end of a file, which the first time begins it.
  mutating func append(_ bytes: [UInt8], to name: String) throws {
    if growing[name] == nil {
      try check(name)
      try folder.write([], to: name)
    }
    growing[name, default: GrowingFile()].add(bytes)
    try folder.append(bytes, to: name)
  }

  /// Writes what the set consists of and waits until all of it is on the disk.
  mutating func finish() throws {
    for (name, file) in growing.sorted(by: { $0.key < $1.key }) {
      entries.append(Manifest.Entry(path: name, bytes: file.bytes, sha256: file.sum.text))
    }
    growing = [:]
    try folder.write(Manifest.bytes(of: entries), to: Manifest.name)
    try folder.sync(names + [Manifest.name])
  }

  /// Whether a text can be the name of a file beside the manifest.
  static func mayBe(_ name: String) -> Bool { OutputSet.isName(name) && name != Manifest.name }

  private func check(_ name: String) throws {
    try Interruption.check()
    guard Self.mayBe(name) else { throw SystemFailure(code: EINVAL) }
  }

  private struct GrowingFile {
    var bytes = 0
    var sum = RunningDigest()

    mutating func add(_ more: [UInt8]) {
      bytes += more.count
      sum.add(more)
    }
  }
}
