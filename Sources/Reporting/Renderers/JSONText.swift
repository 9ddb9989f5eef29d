// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel

/// JSON as every command and file of the program writes it: keys in order, two spaces, a line end, and nothing that cannot be seen.
public enum JSONText {
  /// A value as JSON.
  /// - Throws: What the encoder throws: a number that is not finite.
  public static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // The encoder leaves hidden characters as they are, and the control characters above ASCII, on which some terminals act.
    return withoutControls(VisibleText.shown(String(decoding: try encoder.encode(value), as: UTF8.self))) + "\n"
  }

  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isControl(scalar) else {
        result.append(scalar)
        continue
      }
      for letter in ("\\u00" + String(scalar.value, radix: 16)).unicodeScalars { result.append(letter) }
    }
    return String(result)
  }

  /// DEL and the controls of 8 bits; the encoder escapes those below the space itself.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x7F...0x9F).contains(scalar.value)
  }
}
