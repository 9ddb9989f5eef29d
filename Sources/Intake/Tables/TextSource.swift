// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A text in UTF-8 that is read piece by piece: what stands in memory of it does not grow with the file.
struct TextSource: Sendable {
  /// The file, or what it was decoded to.
  private let file: InputFile
  /// Where the text begins, after a byte order mark.
  private let start: Int
  /// How it was written.
  let encoding: DecodedText.Encoding

  /// Whether it was written in another way, and was decoded as a whole.
  var isDecoded = false

  /// How many bytes of text there are.
  var count: Int { file.count - start }
  /// How many bytes are looked at at a time.
  var pieceSize: Int { max(16, file.pieceSize) }

  /// Some of its bytes; fewer when the file has become shorter.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    file.bytes(range.lowerBound + start..<range.upperBound + start)
  }

  /// The first bytes, by which a dialect is recognised.
  var sample: [UInt8] { bytes(0..<min(count, InputLimits.bytesOfSample)) }

  /// A text and what a look at all of it showed.
  typealias Opened = (source: TextSource, check: TextCheck)

  /// Takes the text of a file, or `nil` when it cannot be read; then the log says why.
  ///
  /// UTF-8 is read where it lies; what is written in another way is decoded as a whole, and may be no larger than most texts are.
  static func open(_ file: InputFile, as declared: TableSettings.Encoding?, atMost most: Int, log: inout DiagnosticLog) -> Opened? {
    guard file.count <= most else {
      log.add(.fileTooLarge(file.path, most: most))
      return nil
    }
    let head = file.bytes(0..<min(file.count, InputLimits.bytesOfSample))
    if declared == nil || declared == .utf8, FileKind(of: head) == .text {
      let source = plain(file, evidence: declared == nil ? .certain : .declared)
      let check = TextCheck(source)
      if check.isSound { return (source, check) }
      if file.count > InputLimits.bytesOfDecodedAnswers {
        log.add(check.problem(of: source, in: file.path))
        return nil
      }
    }
    return decoded(file, declared, atMost: min(most, InputLimits.bytesOfDecodedAnswers), log: &log)
  }

  /// The text of a file in UTF-8.
  static func plain(_ file: InputFile, evidence: DecodedText.Encoding.Evidence = .certain) -> TextSource {
    let start = file.bytes(0..<3) == [0xEF, 0xBB, 0xBF] ? 3 : 0
    return TextSource(file: file, start: start, encoding: DecodedText.Encoding(name: .utf8, evidence: evidence))
  }

  private static func decoded(
    _ file: InputFile, _ declared: TableSettings.Encoding?, atMost most: Int, log: inout DiagnosticLog
  ) -> Opened? {
    guard file.count <= most else {
      log.add(.fileTooLarge(file.path, most: most))
      return nil
    }
    let whole = InputFile(path: file.path, bytes: file.bytes)
    guard let text = TextDecoder.decode(whole, as: declared, atMost: most, log: &log) else { return nil }
    var decoded = InputFile(path: file.path, bytes: text.bytes)
    decoded.pieceSize = file.pieceSize
    let source = TextSource(file: decoded, start: 0, encoding: text.encoding, isDecoded: text.encoding.name != .utf8)
    return (source, TextCheck(source))
  }

  /// The line and the column of a byte.
  func position(of offset: Int) -> TextPosition {
    var position = TextPosition(line: 1, column: 1)
    var start = 0
    while start < offset {
      // One more: whether a CR ends the line shows in what follows it.
      let piece = bytes(start..<min(count, min(offset, start + pieceSize) + 1))
      let length = min(offset - start, pieceSize, piece.count)
      guard length > 0 else { break }
      position.move(over: piece, upTo: length)
      start += length
    }
    return position
  }
}
