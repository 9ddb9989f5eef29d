// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Moments as a file: a line per figure and key, which other files can be added to.
///
/// RFC 4180; `docs/moments.md` has the format.
struct MomentsCSV {
  /// How collaborations and partners are called: as they were written, so that another dossier understands them.
  let collaborations: [ID<Collaboration>: String]
  let partners: [ID<Partner>: String]

  /// The version of the format, before the fingerprint of the layout.
  static let version = "1"
  private static let headings = "layout,collaboration,period,partner,figure,key,numbers\n"

  func render(_ rows: [MomentsRow]) -> String {
    var text = Self.headings
    for row in rows {
      let numbers = row.numbers.map { "\($0)" }.joined(separator: " ")
      let cells = [
        "\(Self.version)-\(row.layout)", collaborations[row.collaboration] ?? row.collaboration.rawValue, "\(row.period)",
        partners[row.partner] ?? row.partner.rawValue, row.figure.rawValue, row.key, numbers,
      ]
      text += cells.map(Self.field).joined(separator: ",") + "\n"
    }
    return text
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
