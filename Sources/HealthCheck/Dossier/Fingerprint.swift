// SPDX-License-Identifier: EUPL-1.2
#if canImport(CryptoKit)
  import CryptoKit
#else
  import CCrypto
#endif

/// Recognises a file by its content.
enum Fingerprint {
  /// The SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits.
  static func of(_ bytes: [UInt8]) -> String {
    hexadecimal(digest(bytes))
  }

  /// The same of a table whatever the order of its rows: of its lines sorted by their bytes, as
  /// `tr -d '\\r' < FILE | LC_ALL=C sort | sha256sum` gives for a file that ends with a line break.
  ///
  /// A workbook has no lines: there it is that of the file.
  static func ofTable(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return of(bytes) }
    let lineFeed = UInt8(ascii: "\n")
    let text = bytes.filter { $0 != UInt8(ascii: "\r") }
    var (lines, blankLines) = lines(of: text)
    var sorted = [UInt8](repeating: lineFeed, count: blankLines)
    sorted.reserveCapacity(text.count + 1)
    text.withUnsafeBufferPointer { text in
      lines.sort { text[$0].lexicographicallyPrecedes(text[$1]) }
      for line in lines {
        sorted.append(contentsOf: UnsafeBufferPointer(rebasing: text[line]))
        sorted.append(lineFeed)
      }
    }
    return of(sorted)
  }

  /// Where the lines stand, and how many others are blank: those come first in any order, and a file can be made of nothing else.
  private static func lines(of text: [UInt8]) -> (lines: [Range<Int>], blankLines: Int) {
    var lines: [Range<Int>] = []
    var blankLines = 0
    var start = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      if index > start { lines.append(start..<index) } else { blankLines += 1 }
      start = index + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return (lines, blankLines)
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    #if canImport(CryptoKit)
      return Array(SHA256.hash(data: bytes))
    #else
      var result = [UInt8](repeating: 0, count: 32)
      var size: UInt32 = 0
      let succeeded = EVP_Digest(bytes, bytes.count, &result, &size, EVP_sha256(), nil)
      precondition(succeeded == 1 && size == 32, "the system's libcrypto has no SHA-256")
      return result
    #endif
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
