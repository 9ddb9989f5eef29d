// SPDX-License-Identifier: EUPL-1.2
import HealthCheck
import HealthModel

/// A text that goes to a file that the user named, or else to standard output.
enum ResultFile {
  /// Writes it; a new file is readable to its owner alone, and its path is printed.
  static func write(_ text: String, to path: String?, language: Language) throws {
    guard let path else { return Terminal.write(text, to: .output) }
    do {
      try OutputFile.write(Array(text.utf8), to: path)
    } catch {
      Terminal.write(error.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: error)
    }
    Terminal.write(path + "\n", to: .output)
  }
}
