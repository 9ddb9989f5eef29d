// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A look at every byte of a text: whether it is valid UTF-8 without NUL, and which marks in it turn the direction of reading.
struct TextCheck {
  /// The first byte that is no part of a character, or is NUL.
  private(set) var firstInvalid: Int?
  /// Whether that is a NUL.
  private var isNUL = false
  /// The first mark that turns the direction of reading, or hidden tag.
  private(set) var firstTurn: Int?
  /// How many of those there are.
  private(set) var turns = 0

  /// Whether the text can be read as it is.
  var isSound: Bool { firstInvalid == nil }

  /// Looks through a text, up to the first byte that is not valid.
  init(_ source: TextSource) {
    var start = 0
    while start < source.count, isSound {
      let end = min(source.count, start + source.pieceSize)
      let piece = source.bytes(start..<end)
      guard piece.count == end - start else {
        firstInvalid = start
        break
      }
      start += look(at: piece, from: start, isLast: end == source.count, source)
    }
  }

  /// Looks at a piece and gives how much of it was whole characters.
  private mutating func look(at piece: [UInt8], from start: Int, isLast: Bool, _ source: TextSource) -> Int {
    var index = UTF8Validity.firstOdd(in: piece, from: 0)
    while index < piece.count {
      let length = UTF8Validity.lengthOfSequence(at: index, in: piece)
      if length == 0 || piece[index] == 0 {
        if !isLast, piece[index] >= 0xC2, piece.count - index < 4 { return index }
        (firstInvalid, isNUL) = (start + index, piece[index] == 0)
        return index
      }
      if piece[index] >= 0xE2 { noteTurn(at: index, in: piece, from: start, source) }
      index = UTF8Validity.firstOdd(in: piece, from: index + length)
    }
    return piece.count
  }

  private mutating func noteTurn(at index: Int, in piece: [UInt8], from start: Int, _ source: TextSource) {
    let first = piece[index]
    guard first == 0xE2 ? (0x80...0x81).contains(piece[index + 1]) : first == 0xF3 else { return }
    let place = start + index
    let before = max(0, place - 4)
    guard TableReader.isTurn(at: place - before, in: source.bytes(before..<min(source.count, place + 4))) else { return }
    firstTurn = firstTurn ?? place
    turns += 1
  }

  /// What is wrong with a text that is too large to be looked at as a whole.
  func problem(of source: TextSource, in file: String) -> Diagnostic {
    let position = source.position(of: firstInvalid ?? 0)
    return isNUL ? .nulByte(at: position, in: file) : .damagedUTF8(at: position, in: file)
  }
}
