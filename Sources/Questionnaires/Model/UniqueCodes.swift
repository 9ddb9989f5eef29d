// SPDX-License-Identifier: EUPL-1.2

/// Codes of letters and digits that a survey tool keeps as they are, each one given once.
///
/// LimeSurvey takes everything else out of a code with a warning that few people read, and cuts it off.
struct UniqueCodes {
  private let longest: Int
  private var taken: Set<String>

  /// Begins with codes that are not to be given.
  init(atMost longest: Int, except reserved: Set<String> = []) {
    self.longest = longest
    taken = Set(reserved.map { $0.lowercased() })
  }

  /// The code for an id: its letters and digits, with a number at the end when another one has that code.
  mutating func code(for id: String) -> String {
    let letters = String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    var code = String(letters.prefix(longest))
    var number = 2
    while code.isEmpty || taken.contains(code.lowercased()) {
      let tail = "\(number)"
      code = String(letters.prefix(max(0, longest - tail.count))) + tail
      number += 1
    }
    taken.insert(code.lowercased())
    return code
  }
}
