// SPDX-License-Identifier: EUPL-1.2
import Intake

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
    let text = bytes.contains(UInt8(ascii: "\r")) ? bytes.filter { $0 != UInt8(ascii: "\r") } : bytes
    return of(text.withUnsafeBufferPointer(withSortedLines))
  }

  /// That of the table in a file; of one that is too large to be sorted that of the file.
  static func ofTable(_ file: InputFile) -> String {
    guard file.count > largestSorted else { return ofTable(file.bytes) }
    let digest = RunningDigest()
    for start in stride(from: 0, to: file.count, by: 1 << 20) { digest.add(file.bytes(start..<start + 1 << 20)) }
    return digest.text
  }

  private static let largestSorted = 200 * 1024 * 1024

  private static let lineFeed = UInt8(ascii: "\n")

  /// The text with its lines in order of their bytes, the blank ones first, each with a line end.
  private static func withSortedLines(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var (starts, blankLines) = lines(of: text)
    starts.sort { precedes(Int($0), Int($1), in: text) }
    var sorted = [UInt8](repeating: lineFeed, count: blankLines)
    sorted.reserveCapacity(text.count + 1)
    for start in starts {
      let line = text[Int(start)...].prefix { $0 != lineFeed }
      sorted.append(contentsOf: UnsafeBufferPointer(rebasing: line))
      sorted.append(lineFeed)
    }
    return sorted
  }

  /// Where the lines begin, and how many others are blank: those come first in any order, and a file can be made of nothing else.
  ///
  /// Half the size of an `Int`: a file can be made of millions of lines, but not of 4 GB.
  private static func lines(of text: UnsafeBufferPointer<UInt8>) -> (starts: [UInt32], blankLines: Int) {
    var starts: [UInt32] = []
    var blankLines = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: lineFeed) ?? text.count
      if end > start { starts.append(UInt32(clamping: start)) } else { blankLines += 1 }
      start = end + 1
    }
    return (starts, blankLines)
  }

  /// Whether a line comes before another: byte by byte, and a line before every longer one that begins with it.
  private static func precedes(_ left: Int, _ right: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (left, right) = (left, right)
    while true {
      let hasEnded = right >= text.count || text[right] == lineFeed
      if left >= text.count || text[left] == lineFeed { return !hasEnded }
      guard !hasEnded, text[left] == text[right] else { return !hasEnded && text[left] < text[right] }
      (left, right) = (left + 1, right + 1)
    }
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

  /// Bytes as lower-case hexadecimal digits.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
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
