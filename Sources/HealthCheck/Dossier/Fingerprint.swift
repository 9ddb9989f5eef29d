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
  static func ofTable(_ bytes: [UInt8]) -> String {
    let lineFeed = UInt8(ascii: "\n")
    var lines = bytes.filter { $0 != UInt8(ascii: "\r") }.split(separator: lineFeed, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return of(lines.flatMap { Array($0) + [lineFeed] })
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
