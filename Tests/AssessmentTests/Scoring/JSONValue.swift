// SPDX-License-Identifier: EUPL-1.2

/// Any JSON, for reading expected values.
enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  subscript(place: Int) -> JSONValue {
    list.indices.contains(place) ? list[place] : .null
  }

  var list: [JSONValue] {
    if case .list(let list) = self { list } else { [] }
  }

  var object: [String: JSONValue] {
    if case .object(let object) = self { object } else { [:] }
  }

  /// The number, also of a text with a number; NaN otherwise, which equals nothing.
  var number: Double {
    switch self {
    case .number(let number): number
    case .text(let text): Double(text) ?? .nan
    default: .nan
    }
  }

  var text: String {
    if case .text(let text) = self { text } else { "" }
  }

  var numbers: [Double] { list.map(\.number) }
}
