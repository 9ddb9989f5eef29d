// SPDX-License-Identifier: EUPL-1.2
import CUnix
import Foundation

/// Whole files in an open folder.
extension OpenFolder {
  /// Makes a file that only its owner may read; one that is there already is an error and stays as it is.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try SystemFailure.check { openat(descriptor, name, flags, 0o600) }
    do {
      // Whatever the mask of the process took away.
      try SystemFailure.check { fchmod(file, 0o600) }
      try Self.write(bytes, to: file)
    } catch {
      close(file)
      unlinkat(descriptor, name, 0)
      throw error
    }
    // Some file systems tell only here that the disk is full.
    guard close(file) == 0 || errno == EINTR else {
      let failure = SystemFailure()
      unlinkat(descriptor, name, 0)
      throw failure
    }
  }

  /// Adds bytes to the end of a file that this program made.
  func append(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    let file = try SystemFailure.check { openat(descriptor, name, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC) }
    do {
      try Self.write(bytes, to: file)
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 || errno == EINTR else { throw SystemFailure() }
  }

  /// Writes bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32) throws(SystemFailure) {
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      // A file system that takes nothing and names no reason has no room.
      guard count > 0 else { throw count < 0 ? SystemFailure() : SystemFailure(code: ENOSPC) }
      start += count
    }
  }

  /// The bytes of an ordinary file; `nil` when there is none.
  func read(_ name: String, atMost limit: Int) throws(SystemFailure) -> [UInt8]? {
    guard let entry = try entry(name) else { return nil }
    guard entry.kind == .file else { throw SystemFailure(code: EISDIR) }
    // Should it have become a pipe since, opening it does not wait.
    let file = try SystemFailure.check { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = part.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure() }
      guard count > 0 else { return bytes }
      bytes += part[..<count]
      guard bytes.count <= limit else { throw SystemFailure(code: EFBIG) }
    }
  }

  /// Waits until files and their names are on the disk.
  func sync(_ names: [String]) throws(SystemFailure) {
    // One by one costs some milliseconds a file: thousands are sent off together first.
    if names.count > 32 { unix_hurry(descriptor) }
    for name in names {
      let file = try SystemFailure.check { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
      defer { close(file) }
      try SystemFailure.check { fsync(file) }
    }
    try sync()
  }
}
