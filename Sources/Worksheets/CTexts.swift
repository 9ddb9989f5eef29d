// SPDX-License-Identifier: EUPL-1.2

/// Texts as C takes them, for as long as a call lasts.
enum CTexts {
  /// Calls with the addresses of texts, in order; an empty text is none.
  static func with<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    var starts: [Int?] = []
    var bytes: [CChar] = []
    for text in texts {
      starts.append(text.isEmpty ? nil : bytes.count)
      if !text.isEmpty { bytes.append(contentsOf: text.utf8CString) }
    }
    return bytes.withUnsafeMutableBufferPointer { buffer in
      body(starts.map { start in start.flatMap { place in buffer.baseAddress.map { $0 + place } } })
    }
  }
}
