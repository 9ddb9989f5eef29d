// SPDX-License-Identifier: EUPL-1.2

/// The rules for the first bytes of a part, which libxml2 would act upon before anyone could stop it.
enum PartProlog {
  /// An XML declaration is never longer.
  private static let longest = 512

  /// Refuses any encoding but UTF-8, said or shown by a mark, and a document type that stands at the beginning.
  static func check(_ chunk: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    var start = chunk.prefix(longest)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    guard let first = start.first, first < 0x80, first != 0 else { throw .ambiguous(.encoding, nil) }
    let text = String(decoding: start, as: UTF8.self)
    guard text.hasPrefix("<?xml") else { return }
    guard let end = text.range(ofText: "?>") else { throw .ambiguous(.encoding, nil) }
    let declaration = text[..<end.lowerBound]
    guard let key = declaration.range(ofText: "encoding") else { return }
    let value = declaration[key.upperBound...].drop { " \t\r\n=".contains($0) }
    guard let quote = value.first, quote == "\"" || quote == "'" else { throw .ambiguous(.encoding, nil) }
    guard value.dropFirst().prefix(while: { $0 != quote }).lowercased() == "utf-8" else { throw .ambiguous(.encoding, nil) }
  }
}

extension StringProtocol {
  /// Where a text stands first.
  func range(ofText text: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}
