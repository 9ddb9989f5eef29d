// SPDX-License-Identifier: EUPL-1.2
import HealthCheck
import HealthModel

/// A text that goes to a file that the user named, or else to standard output.
enum ResultFile {
  /// Writes it; a new file is readable to its owner alone, and its path is printed.
  static func write(_ text: String, to path: String?, language: Language) throws {
    var rest: [UInt8]? = Array(text.utf8)
    try write(to: path, language: language) {
      defer { rest = nil }
      return rest
    }
  }

  /// The same of a text in UTF-8 that comes piece by piece, whole lines of it, until there is no next one.
  static func write(to path: String?, language: Language, _ next: () -> [UInt8]?) throws {
    guard let path else {
      while let piece = next() { Terminal.write(String(decoding: piece, as: UTF8.self), to: .output) }
      return
    }
    do {
      try OutputFile.write(to: path, next)
    } catch {
      Terminal.write(error.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: error)
    }
    Terminal.write(path + "\n", to: .output)
  }
}
