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
    // The encoder leaves hidden characters as they are.
    return VisibleText.shown(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }
}
