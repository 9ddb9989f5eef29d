// SPDX-License-Identifier: EUPL-1.2
import Assessment
import HealthModel
import Reporting

/// Results in full precision for other programs.
///
/// The form is `{"format": 1, "note", "normenkader": {"id", "version"}, "results": [{"collaboration", "period", "kind", "id", ...figures}]}`. The keys
/// are a contract.
enum ScoresJSON {
  private struct Document: Encodable {
    var format = 1
    var note: String
    var normenkader: Yardstick
    var results: [Result]
  }

  private struct Yardstick: Encodable {
    var id: String
    var version: String
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Result: Encodable {
    var working: Working

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(working.collaboration?.rawValue, forKey: Key(stringValue: "collaboration"))
      try container.encode(working.period?.description, forKey: Key(stringValue: "period"))
      try container.encode(working.kind.rawValue, forKey: Key(stringValue: "kind"))
      try container.encode(working.id, forKey: Key(stringValue: "id"))
      for (name, value) in working.figures {
        let key = Key(stringValue: name)
        switch value {
        case .number(let number): try container.encode(number.isFinite ? number : nil, forKey: key)
        case .whole(let number): try container.encode(number, forKey: key)
        case .text(let text): try container.encode(text, forKey: key)
        }
      }
    }
  }

  static func render(_ workings: [Working], normenkader: Normenkader, note: String) throws -> String {
    let document = Document(
      note: note, normenkader: Yardstick(id: normenkader.id, version: normenkader.version), results: workings.map(Result.init))
    return try JSONText.of(document)
  }
}
