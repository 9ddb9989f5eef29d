// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Intake

/// An open file that is read piece by piece, for a file that would fill the memory.
///
/// It is read and not mapped: a mapped file that becomes shorter ends the program.
final class FileOnDisk: FilePieces {
  /// What tells that a file is still the same.
  private struct State: Equatable {
    var bytes: Int
    var seconds: Int
    var nanoseconds: Int
  }

  let count: Int
  private let file: Int32
  private let state: State

  deinit {
    close(file)
  }

  /// Opens an ordinary file; `nil` when that is not possible.
  init?(_ path: String) {
    // Should it have become a pipe since it was looked at, opening it does not wait.
    file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0, let state = Self.state(of: file) else {
      count = 0
      state = State(bytes: 0, seconds: 0, nanoseconds: 0)
      return nil
    }
    (self.state, count) = (state, state.bytes)
  }

  private static func state(of file: Int32) -> State? {
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return State(bytes: Int(info.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }

  var isUnchanged: Bool { Self.state(of: file) == state }

  func read(_ buffer: UnsafeMutableRawBufferPointer, from place: Int) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(file, rest.baseAddress, rest.count, off_t(place + filled))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }
}
