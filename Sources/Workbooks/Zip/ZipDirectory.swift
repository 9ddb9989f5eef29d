// SPDX-License-Identifier: EUPL-1.2

/// The entries of a zip: what its list at the end says, compared with what stands where each entry begins.
///
/// A zip says most things twice, and programs differ in whom they believe. Here both must say the same, no two entries may share a name or a byte,
/// and nothing may be encrypted; so that every program sees the same workbook.
struct ZipDirectory {
  /// One entry.
  struct Entry {
    var name: String
    var method: UInt16
    var flags: UInt16
    var packedSize: Int
    var size: Int
    /// Where its own header begins.
    var offset: Int
    /// Its place in the list.
    var index: Int
  }

  /// The entries in the order of the list.
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Reads the list of a zip.
  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    let reader = LittleEndian(bytes)
    guard let end = Self.endRecord(of: reader), let count = reader.half(at: end + 10), let start = reader.word(at: end + 16),
      let size = reader.word(at: end + 12), start + size <= end
    else { throw .damaged(nil) }
    guard count <= limits.entries else { throw .tooLarge(.entries, nil) }
    var offset = start
    for index in 0..<count {
      let (entry, next) = try Self.entry(at: offset, index: index, of: reader)
      guard entry.name.utf8.count <= limits.bytesPerName else { throw .ambiguous(.unsafeName, nil) }
      try add(entry)
      offset = next
    }
    guard offset == start + size else { throw .damaged(nil) }
    try checkPlaces(before: start, reader)
  }

  /// The entry with a name; case makes no difference, as in every name of a part.
  func entry(_ name: String) -> Entry? {
    places[name.lowercased()].map { entries[$0] }
  }

  private mutating func add(_ entry: Entry) throws(WorkbookFault) {
    // Names in other characters than ASCII stand in no workbook, and programs disagree on how they are written.
    let isPlain = entry.name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") }
    let steps = entry.name.split(separator: "/", omittingEmptySubsequences: false)
    guard isPlain, !entry.name.isEmpty, !entry.name.hasPrefix("/"), !steps.contains(".."), !steps.contains(".") else {
      throw .ambiguous(.unsafeName, nil)
    }
    guard entry.flags & 0x2041 == 0 else { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else { throw .damaged(nil) }
    guard places.updateValue(entries.count, forKey: entry.name.lowercased()) == nil else { throw .ambiguous(.duplicateEntry, nil) }
    entries.append(entry)
  }

  /// The record at the end of a zip, whose comment reaches exactly to the end of the file.
  private static func endRecord(of reader: LittleEndian) -> Int? {
    let last = reader.bytes.count - 22
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).reversed().first { offset in
      reader.word(at: offset) == 0x0605_4B50 && reader.half(at: offset + 20) == last - offset
    }
  }

  private static func entry(at offset: Int, index: Int, of reader: LittleEndian) throws(WorkbookFault) -> (entry: Entry, next: Int) {
    guard reader.word(at: offset) == 0x0201_4B50, let flags = reader.half(at: offset + 8), let method = reader.half(at: offset + 10),
      var packed = reader.word(at: offset + 20), var size = reader.word(at: offset + 24), let nameLength = reader.half(at: offset + 28),
      let extraLength = reader.half(at: offset + 30), let commentLength = reader.half(at: offset + 32), var start = reader.word(at: offset + 42),
      let name = reader.text(at: offset + 46, count: nameLength)
    else { throw .damaged(nil) }
    let extra = (offset + 46 + nameLength)..<(offset + 46 + nameLength + extraLength)
    var large = LargeSizes(reader, extra)
    if size == LargeSizes.mark { size = large.next() }
    if packed == LargeSizes.mark { packed = large.next() }
    if start == LargeSizes.mark { start = large.next() }
    guard size >= 0, packed >= 0, start >= 0, extra.upperBound + commentLength <= reader.bytes.count else { throw .damaged(nil) }
    let entry = Entry(
      name: name, method: UInt16(method), flags: UInt16(flags), packedSize: packed, size: size, offset: start, index: index)
    return (entry, extra.upperBound + commentLength)
  }

  /// Compares each entry with its own header, and the entries with each other.
  private func checkPlaces(before directory: Int, _ reader: LittleEndian) throws(WorkbookFault) {
    var end = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= end else { throw .ambiguous(.overlappingEntries, nil) }
      guard let nameLength = reader.half(at: entry.offset + 26), let extraLength = reader.half(at: entry.offset + 28),
        reader.word(at: entry.offset) == 0x0403_4B50
      else { throw .damaged(nil) }
      guard agrees(entry, nameLength: nameLength, extraLength: extraLength, reader) else { throw .ambiguous(.disagreeingHeaders, nil) }
      end = entry.offset + 30 + nameLength + extraLength + entry.packedSize
    }
    guard end <= directory else { throw .ambiguous(.overlappingEntries, nil) }
  }

  private func agrees(_ entry: Entry, nameLength: Int, extraLength: Int, _ reader: LittleEndian) -> Bool {
    let offset = entry.offset
    guard let flags = reader.half(at: offset + 6), reader.half(at: offset + 8) == Int(entry.method),
      var packed = reader.word(at: offset + 18), var size = reader.word(at: offset + 22),
      reader.text(at: offset + 30, count: nameLength) == entry.name, flags & 0x2041 == 0
    else { return false }
    let start = offset + 30 + nameLength
    var large = LargeSizes(reader, start..<(start + extraLength))
    if size == LargeSizes.mark { size = large.next() }
    if packed == LargeSizes.mark { packed = large.next() }
    // With this bit the sizes follow the entry, for whoever writes without knowing them beforehand.
    let isLater = flags & 8 != 0
    return (size == entry.size || (isLater && size == 0)) && (packed == entry.packedSize || (isLater && packed == 0))
  }
}

/// The sizes of 64 bits, which stand apart when 32 bits are all ones.
private struct LargeSizes {
  static let mark = 0xFFFF_FFFF

  private let reader: LittleEndian
  private var offset: Int
  private var end: Int

  /// Finds the block of sizes among the extra fields.
  init(_ reader: LittleEndian, _ extra: Range<Int>) {
    self.reader = reader
    (offset, end) = (0, 0)
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let id = reader.half(at: place), let count = reader.half(at: place + 2) {
      if id == 1 {
        (offset, end) = (place + 4, min(place + 4 + count, extra.upperBound))
        return
      }
      place += 4 + count
    }
  }

  /// The next size; -1 when there is none that fits.
  mutating func next() -> Int {
    guard offset + 8 <= end, let low = reader.word(at: offset), let high = reader.word(at: offset + 4), high < 0x4000_0000 else { return -1 }
    offset += 8
    return low | high << 32
  }
}
