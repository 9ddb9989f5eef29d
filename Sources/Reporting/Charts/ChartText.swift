// SPDX-License-Identifier: EUPL-1.2

/// Breaks titles into lines by counting characters, since a picture cannot do so itself.
enum ChartText {
  /// The lines of a title, none longer than so many characters; a longer word is broken.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in FreeText.line(text).split(separator: " ").flatMap({ pieces(of: $0, width: width) }) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var rest = word
    while rest.count > max(1, width) {
      pieces.append(String(rest.prefix(max(1, width))))
      rest = rest.dropFirst(max(1, width))
    }
    return pieces + [String(rest)]
  }
}
