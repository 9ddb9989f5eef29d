// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Reporting

@Suite struct FreeTextTests {
  @Test(arguments: [
    ("a\n b\t c", "a b c"), ("a\u{0}b", "a\u{FFFD}b"), ("\u{202E}abc", "⟨U+202E⟩abc"), ("a\u{FFFE}", "a\u{FFFD}"), ("a\u{85}b", "a\u{FFFD}b"),
    ("  ", ""), ("é 😀", "é 😀"),
  ])
  func makesOneSafeLine(_ text: String, _ line: String) {
    #expect(FreeText.line(text) == line)
  }
}
