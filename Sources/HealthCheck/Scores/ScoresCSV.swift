// SPDX-License-Identifier: EUPL-1.2
import Assessment
import HealthModel

/// Results in full precision as a table of one figure a row: `collaboration,period,kind,id,name,value`.
///
/// RFC 4180 with a decimal point, whatever the language: it is for programs.
enum ScoresCSV {
  static func render(_ workings: [Working]) -> String {
    var text = "collaboration,period,kind,id,name,value\n"
    for working in workings {
      let start = [working.collaboration?.rawValue ?? "", working.period?.description ?? "", working.kind.rawValue, working.id].map(field)
        .joined(separator: ",")
      for (name, value) in working.figures { text += "\(start),\(name),\(field(value))\n" }
    }
    return text
  }

  private static func field(_ value: Working.Value) -> String {
    switch value {
    case .number(let number): number.isFinite ? "\(number)" : ""
    case .whole(let number): "\(number)"
    case .text(let text): field(text)
    }
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
