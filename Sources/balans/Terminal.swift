// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthCheck
import HealthModel

/// Standard output and standard error.
enum Terminal {
  /// A stream.
  enum Stream: Int32 {
    /// Results.
    case output = 1
    /// Messages.
    case error = 2
  }

  /// Writes text to a stream, with hidden characters shown: they could make a line look like another.
  ///
  /// A result that cannot be written ends the program.
  ///
  /// A closed pipe is not an error worth a message: the reader has had enough. A message that cannot be written has nowhere to go.
  static func write(_ text: String, to stream: Stream) {
    var shown = VisibleText.shown(text)
    guard let code = shown.withUTF8({ failure(writing: UnsafeRawBufferPointer($0), to: stream) }), stream == .output, code != EPIPE else { return }
    write(WriteFailure.standardOutput(code).message.text(in: DossierOptions.environmentLanguage) + "\n", to: .error)
    exit(ExitStatus.cannotWrite.rawValue)
  }

  /// Draws on the terminal at standard error: control characters act.
  static func draw(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { failure(writing: $0, to: .error) }
  }

  /// Writes all bytes and gives the number of the error when that is not possible.
  private static func failure(writing bytes: UnsafeRawBufferPointer, to stream: Stream) -> Int32? {
    var start = 0
    while start < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      let count = Foundation.write(stream.rawValue, rest.baseAddress, rest.count)
      if count > 0 { start += count } else if !isWorthTryingAgain(stream) { return count == 0 ? ENOSPC : errno }
    }
    return nil
  }

  /// After a call that failed: whether it was for the moment only, in which case that moment is over now.
  private static func isWorthTryingAgain(_ stream: Stream) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN else { return false }
    var wait = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
    return poll(&wait, 1, -1) >= 0 || errno == EINTR
  }

  /// Whether to colour: only on a terminal, and not with NO_COLOR (no-color.org).
  static func isColoured(_ stream: Stream) -> Bool {
    let noColour = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return isatty(stream.rawValue) == 1 && noColour.isEmpty
  }

  /// Ends the program.
  static func exit(_ status: Int32) -> Never {
    Foundation.exit(status)
  }
}
