// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import HealthCheck

struct FingerprintTests {
  /// The examples of FIPS 180-4 (NIST, "SHA256.pdf" of the Cryptographic Standards examples), and the digest of nothing.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isTheSHA256OfTheStandard(text: String, digest: String) {
    #expect(Fingerprint.of(Array(text.utf8)) == digest)
  }

  @Test func isTheSHA256OfAMillionTimesTheSameLetter() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(Fingerprint.of(bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func ofATableIsThatOfItsLinesInOrder() {
    let table = Fingerprint.ofTable(Array("b;1\r\na;2\r\n".utf8))
    #expect(table == Fingerprint.of(Array("a;2\nb;1\n".utf8)))
    #expect(table == Fingerprint.ofTable(Array("a;2\nb;1".utf8)))
    #expect(table != Fingerprint.ofTable(Array("a;1\nb;2\n".utf8)))
    #expect(table != Fingerprint.ofTable(Array("a;2\na;2\nb;1\n".utf8)))
    #expect(Fingerprint.ofTable([]) == Fingerprint.of([]))
    #expect(Fingerprint.ofTable(Array("b\n\na\n\n\n".utf8)) == Fingerprint.of(Array("\n\n\na\nb\n".utf8)))
    #expect(Fingerprint.ofTable(Array("\n".utf8)) == Fingerprint.of(Array("\n".utf8)))
    // A tab comes before a line end, but not a line before its own beginning.
    #expect(Fingerprint.ofTable(Array("ab\na\tb\na\n\u{1}\nab".utf8)) == Fingerprint.of(Array("\u{1}\na\na\tb\nab\nab\n".utf8)))
  }
}
