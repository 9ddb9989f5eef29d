// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("\u{202E}gnp.exe", "⟨U+202E⟩gnp.exe"), ("a\u{2066}b\u{2069}", "a⟨U+2066⟩b⟨U+2069⟩"), ("a\u{200E}\u{200F}\u{061C}", "a⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"),
    ("a\u{200B}b\u{2060}c\u{FEFF}", "a⟨U+200B⟩b⟨U+2060⟩c⟨U+FEFF⟩"), ("a\u{200D}b", "a⟨U+200D⟩b"), ("a\u{200C}b", "a⟨U+200C⟩b"),
    ("x\u{E0041}\u{E007F}", "x⟨U+E0041⟩⟨U+E007F⟩"), ("A\u{FE0F}", "A⟨U+FE0F⟩"), ("\u{FE0F}", "⟨U+FE0F⟩"), ("a\u{3164}", "a⟨U+3164⟩"),
    ("\u{034F}\u{115F}\u{FFF9}", "⟨U+034F⟩⟨U+115F⟩⟨U+FFF9⟩"), ("👩\u{200D}", "👩⟨U+200D⟩"), ("👩\u{200D}a", "👩⟨U+200D⟩a"),
    ("🏴\u{E0067}\u{E0062}", "🏴⟨U+E0067⟩⟨U+E0062⟩"),
  ])
  func showsWhatTheEyeCannotSee(text: String, shown: String) {
    #expect(VisibleText.shown(text) == shown)
  }

  @Test(arguments: [
    "", "Gemeente Elzerhoek", "’s-Gravenhage – “Zorg” … € 5", "é\u{301}", "שלום עולם", "مرحبا", "می\u{200C}خواهم", "क्\u{200D}ष",
    "👩\u{200D}👩\u{200D}👧 gezin",
    "❤\u{FE0F}\u{200D}🔥", "👩🏽\u{200D}⚕\u{FE0F}", "1\u{FE0F}\u{20E3}", "🏳\u{FE0F}\u{200D}🌈", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "葛\u{E0100}",
    "ge\u{AD}meente", "a\u{0}\n\u{FFFD}",
  ])
  func leavesWritingAndEmojiAsTheyAre(text: String) {
    #expect(VisibleText.shown(text) == text)
    #expect(VisibleText.withoutHidden(text) == text)
    #expect(VisibleText.hiddenPlaces(in: Array(text.unicodeScalars)) == [])
  }

  @Test(arguments: ["a", "Gemeente Elzerhoek", "één à twee", "ĲſŒ", "a-b_c (d) & <e>"])
  func knowsAPlainLine(text: String) {
    #expect(VisibleText.isPlainLine(text))
    #expect(VisibleText.shown(text) == text)
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == text)
  }

  @Test(arguments: [
    "", " ", " a", "a ", "a  b", "a\tb", "a\nb", "a\u{A0}b", "a\u{7F}", "a\u{85}b", "e\u{301}", "€", "\u{200B}", "ge\u{AD}meente", "a\u{0}", "日本",
    "😀",
  ])
  func isNotSureOfAnyOtherLine(text: String) {
    #expect(!VisibleText.isPlainLine(text))
  }

  @Test func takesOffWhatIsHiddenAndSaysWhere() {
    let text = "\u{202E}a\u{200B}b"
    #expect(VisibleText.withoutHidden(text) == "ab")
    #expect(VisibleText.hiddenPlaces(in: Array(text.unicodeScalars)) == [0, 2])
    #expect(VisibleText.hiddenPlaces(in: Array(text.unicodeScalars), atMost: 1) == [0])
  }

  @Test func whatWasShownHidesNothing() {
    let ranges: [ClosedRange<UInt32>] = [0x20...0x3FF, 0x1000...0x3200, 0xFE00...0xFFFF, 0xE0000...0xE01FF]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.shown("a\(scalar)b")
      #expect(VisibleText.shown(shown) == shown)
    }
  }
}
