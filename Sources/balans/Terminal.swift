// SPDX-License-Identifier: EUPL-1.2
import Foundation
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
  /// A closed pipe is not an error worth a message: the reader has had enough.
  static func write(_ text: String, to stream: Stream) {
    let handle = stream == .output ? FileHandle.standardOutput : FileHandle.standardError
    try? handle.write(contentsOf: Data(VisibleText.shown(text).utf8))
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
