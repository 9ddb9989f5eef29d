// SPDX-License-Identifier: EUPL-1.2
import CUnix
import Foundation

/// The right to write one set: only one process has it at a time.
///
/// It is a lock on a file that is never removed (`.NAME.lock` beside the set). The system gives the lock back when the process ends, however it
/// ends, so there are no locks left over from runs that were killed.
struct FolderLock: ~Copyable {
  private let file: Int32

  deinit {
    close(file)
  }

  /// Takes the lock on a file in a folder, which is made when needed.
  /// - Throws: `WriteFailure` when another run has it, or the file is none; `SystemFailure` when it cannot be made.
  init(_ name: String, in folder: borrowing OpenFolder, for path: String) throws {
    var opened: Int32?
    // Somebody may remove or replace the file between opening and locking it: then that was not the lock.
    while opened == nil { opened = try Self.take(name, in: folder, for: path) }
    file = opened ?? -1
    signIn()
  }

  /// Takes the lock on a folder itself, where no file can be made beside it.
  init(on folder: borrowing OpenFolder, for path: String) throws {
    let descriptor = folder.descriptor
    let opened = try SystemFailure.check { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    do {
      try Self.lock(opened, for: path)
    } catch {
      close(opened)
      throw error
    }
    file = opened
  }

  /// Makes bytes, which come piece by piece, the content of the locked file, and waits until they are on the disk.
  func fill(with next: () -> [UInt8]?, permissions: mode_t) throws {
    let file = file
    try SystemFailure.check { ftruncate(file, 0) }
    try SystemFailure.check { Int32(clamping: lseek(file, 0, SEEK_SET)) }
    try SystemFailure.check { fchmod(file, permissions) }
    while let bytes = next() {
      try OpenFolder.write(bytes, to: file)
      try Interruption.check()
    }
    try SystemFailure.check { fsync(file) }
  }

  private static func take(_ name: String, in folder: borrowing OpenFolder, for path: String) throws -> Int32? {
    let descriptor = folder.descriptor
    let kind = try folder.entry(name)?.kind
    guard kind == nil || kind == .file else { throw WriteFailure.noOrdinaryFile(name) }
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let opened = try SystemFailure.check { openat(descriptor, name, flags, 0o600) }
    do {
      try lock(opened, for: path)
      var info = stat()
      try SystemFailure.check { fstat(opened, &info) }
      if try folder.entry(name)?.inode == UInt64(truncatingIfNeeded: info.st_ino) { return opened }
    } catch {
      close(opened)
      throw error
    }
    close(opened)
    return nil
  }

  private static func lock(_ file: Int32, for path: String) throws {
    do {
      try SystemFailure.check { unix_lock(file) }
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      throw WriteFailure.locked(path, by: owner(file))
    }
  }

  // Only for the message of others: that it cannot be written, on a full disk, changes nothing.
  private func signIn() {
    guard ftruncate(file, 0) == 0 else { return }
    try? OpenFolder.write(Array("\(ProcessInfo.processInfo.processIdentifier)\n".utf8), to: file)
  }

  private static func owner(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    return Int(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
