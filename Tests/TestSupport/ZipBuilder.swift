// SPDX-License-Identifier: EUPL-1.2

/// Writes small zips, right ones and wrong ones: every field that a reader may trust can be set apart.
public struct ZipBuilder {
  /// One entry, with what its two headers say.
  public struct Entry {
    /// Its name.
    public var name: String
    /// Its bytes as they stand in the zip.
    public var packed: [UInt8]
    /// How many bytes it has unpacked.
    public var size: Int
    /// CRC-32 of the unpacked bytes.
    public var checksum: UInt32
    /// 0 for stored, 8 for deflated.
    public var method: UInt16 = 0
    /// The bits of the header, such as 1 for encrypted.
    public var flags: UInt16 = 0
    /// What the header before the entry says of its name, when it is something else.
    public var localName: String?
    /// What the header before the entry says of its size.
    public var localSize: Int?
    /// The same of the method.
    public var localMethod: UInt16?
    /// Where the list says that it begins, when that is somewhere else.
    public var offset: Int?

    /// An entry that is not compressed.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      packed = bytes
      size = bytes.count
      checksum = ZipBuilder.checksum(bytes)
    }

    /// An entry of text.
    public init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }

    /// An entry of one letter, repeated 258 times per 13 bits, and what stands around it.
    public init(_ name: String, before: String, repeating letter: UInt8, times: Int, after: String) {
      self.name = name
      var bits = BitWriter()
      bits.append(0b011, count: 3)
      for byte in before.utf8 { bits.appendLiteral(byte) }
      bits.appendLiteral(letter)
      for _ in 0..<times {
        // Length 258 (code 285) at distance 1 (code 0).
        bits.appendHuffman(0b1100_0101, count: 8)
        bits.appendHuffman(0, count: 5)
      }
      for byte in after.utf8 { bits.appendLiteral(byte) }
      bits.appendHuffman(0, count: 7)
      packed = bits.bytes
      let content = Array(before.utf8) + [UInt8](repeating: letter, count: 1 + 258 * times) + Array(after.utf8)
      size = content.count
      checksum = ZipBuilder.checksum(content)
      method = 8
    }
  }

  /// The entries.
  public var entries: [Entry]
  /// What the end of the zip says of the number of entries, when it is something else.
  public var count: Int?
  /// Bytes after the end.
  public var comment: [UInt8] = []

  /// A zip of these entries.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The zip.
  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? file.count
      let localName = Array((entry.localName ?? entry.name).utf8)
      let name = Array(entry.name.utf8)
      file += word(0x0403_4B50) + half(20) + half(Int(entry.flags)) + half(Int(entry.localMethod ?? entry.method)) + word(0)
      file += word(Int(entry.checksum)) + word(entry.packed.count) + word(entry.localSize ?? entry.size) + half(localName.count) + half(0)
      file += localName + entry.packed
      list += word(0x0201_4B50) + half(20) + half(20) + half(Int(entry.flags)) + half(Int(entry.method)) + word(0)
      list += word(Int(entry.checksum)) + word(entry.packed.count) + word(entry.size) + half(name.count) + half(0) + half(0)
      list += half(0) + half(0) + word(0) + word(offset) + name
    }
    let count = count ?? entries.count
    let end = word(0x0605_4B50) + half(0) + half(0) + half(count) + half(count) + word(list.count) + word(file.count) + half(comment.count)
    return file + list + end + comment
  }

  private func half(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  private func word(_ number: Int) -> [UInt8] { half(number & 0xFFFF) + half(number >> 16 & 0xFFFF) }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
  }

  /// CRC-32.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { value, byte in value >> 8 ^ table[Int((value ^ UInt32(byte)) & 0xFF)] }
  }
}

/// Writes bits, the lowest of each byte first.
private struct BitWriter {
  var bytes: [UInt8] = []
  private var used = 8

  mutating func append(_ bits: Int, count: Int) {
    for place in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bits >> place & 1) << UInt8(used)
      used += 1
    }
  }

  /// A code, its highest bit first.
  mutating func appendHuffman(_ code: Int, count: Int) {
    for place in (0..<count).reversed() { append(code >> place & 1, count: 1) }
  }

  /// A letter in the fixed code.
  mutating func appendLiteral(_ byte: UInt8) {
    byte < 144 ? appendHuffman(0x30 + Int(byte), count: 8) : appendHuffman(0x190 + Int(byte) - 144, count: 9)
  }
}
