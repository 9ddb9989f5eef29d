// SPDX-License-Identifier: EUPL-1.2

/// The rules for what stands before the root element: no other encoding than UTF-8, no document type but `<!DOCTYPE html>`.
///
/// They are applied to the bytes, because libxml2 would act upon what they refuse before any of our callbacks could stop it.
struct PrologRules {
  private let bytes: [UInt8]
  private var index = 0

  /// The first problem, if any.
  static func problem(in bytes: [UInt8]) -> XMLProblem? {
    var rules = PrologRules(bytes: bytes)
    return rules.problem()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func problem() -> XMLProblem? {
    if let problem = encodingProblem() { return problem }
    while index < bytes.count {
      skipWhitespace()
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!DOCTYPE", ignoringCase: true) {
        if let problem = doctypeProblem() { return problem }
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func encodingProblem() -> XMLProblem? {
    guard starts(with: "<?xml"), index + 5 < bytes.count, Self.isSpace(bytes[index + 5]) else { return nil }
    let start = index
    skip(past: "?>")
    guard let name = Self.declaredEncoding(bytes[start..<index]) else { return nil }
    guard name.text.lowercased() != "utf-8" else { return nil }
    return located(.foreignEncoding, "an encoding other than UTF-8", at: name.offset)
  }

  private static func declaredEncoding(_ declaration: ArraySlice<UInt8>) -> (text: String, offset: Int)? {
    let key = Array("encoding".utf8)
    guard declaration.count > key.count,
      let found = (declaration.startIndex...(declaration.endIndex - key.count)).first(where: { declaration[$0..<($0 + key.count)].elementsEqual(key) }
      ),
      let open = declaration[found...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
    else { return nil }
    return (String(decoding: declaration[(open + 1)..<close], as: UTF8.self), open + 1)
  }

  private mutating func doctypeProblem() -> XMLProblem? {
    let start = index
    let isUpperCase = starts(with: "<!DOCTYPE")
    index += "<!DOCTYPE".utf8.count
    let spaceStart = index
    skipWhitespace()
    let hasSpace = index > spaceStart
    guard starts(with: "html", ignoringCase: true), hasSpace else { return doctype(at: start) }
    index += 4
    skipWhitespace()
    guard index < bytes.count, bytes[index] == 0x3E else { return doctype(at: start) }
    index += 1
    return isUpperCase ? nil : located(.doctype, "DOCTYPE must be in capitals: <!DOCTYPE html>", at: start)
  }

  private func doctype(at offset: Int) -> XMLProblem {
    located(.doctype, "a document type other than <!DOCTYPE html>", at: offset)
  }

  private func located(_ kind: XMLProblem.Kind, _ message: String, at offset: Int) -> XMLProblem {
    let (line, column) = TextPositions(bytes).position(of: offset)
    return XMLProblem(kind, message, line: line, column: column)
  }

  private func starts(with text: String, ignoringCase: Bool = false) -> Bool {
    guard bytes.count - index >= text.utf8.count else { return false }
    return zip(bytes[index...], text.utf8).allSatisfy { byte, wanted in
      byte == wanted || (ignoringCase && Self.lowercased(byte) == Self.lowercased(wanted))
    }
  }

  private mutating func skip(past text: String) {
    while index < bytes.count {
      if starts(with: text) {
        index += text.utf8.count
        return
      }
      index += 1
    }
  }

  private mutating func skipWhitespace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
