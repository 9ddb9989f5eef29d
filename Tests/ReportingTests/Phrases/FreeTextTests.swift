// SPDX-License-Identifier: EUPL-1.2

import HealthModel
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

  /// What is known from the bytes to need no change is what the whole way would not change either.
  @Test func changesNothingElseWhereTheBytesTellEnough() {
    let parts = [
      "a", " ", "  ", "é", "ž", "ő", "“", "–", "…", "•", "\u{A0}", "\u{85}", "\u{AD}", "\u{301}", "\u{20DD}", "\u{2003}", "\u{200B}", "\u{2028}",
      "\u{202E}", "😀", "\t", "\n", "\u{7F}", "€",
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third
          #expect(FreeText.line(text) == byEveryStep(text))
        }
      }
    }
  }

  private func byEveryStep(_ text: String) -> String {
    let scalars = VisibleText.shown(text).unicodeScalars.map { scalar in
      (scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value)) || (0x7F..<0xA0).contains(scalar.value) ? "\u{FFFD}" : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
