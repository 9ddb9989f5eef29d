// SPDX-License-Identifier: EUPL-1.2

/// A file for a reader, which gets it instead of a path, so that Intake opens nothing itself: its bytes in memory, or the means to read them piece by
/// piece.
public struct InputFile: Sendable {
  /// Its path as the user knows it, relative to the dossier, with forward slashes.
  public var path: String
  /// How many bytes it has.
  public let count: Int
  /// How many bytes are looked at at a time; results do not depend on it.
  var pieceSize = 1 << 20

  private let held: [UInt8]
  private let pieces: (any FilePieces)?

  /// Makes a file of bytes.
  public init(path: String, bytes: [UInt8]) {
    (self.path, held, count, pieces) = (path, bytes, bytes.count, nil)
  }

  /// Makes a file that is read when it is needed.
  public init(path: String, pieces: some FilePieces) {
    (self.path, held, count, self.pieces) = (path, [], pieces.count, pieces)
  }

  /// All of its bytes; of a file that is not in memory they are read each time.
  public var bytes: [UInt8] { pieces == nil ? held : bytes(0..<count) }

  /// Some of its bytes; fewer when the file has become shorter.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    guard let pieces else { return range == 0..<count ? held : Array(held[range]) }
    return [UInt8](unsafeUninitializedCapacity: range.count) { buffer, read in
      read = min(range.count, max(0, pieces.read(UnsafeMutableRawBufferPointer(buffer), from: range.lowerBound)))
    }
  }

  /// Whether it is still what it was: a file that somebody writes in is of no use.
  var isUnchanged: Bool { pieces?.isUnchanged ?? true }

  /// Whether it holds the same as another.
  func isEqual(to other: InputFile) -> Bool {
    guard count == other.count else { return false }
    return stride(from: 0, to: count, by: Self.compared).allSatisfy { start in
      bytes(start..<start + Self.compared) == other.bytes(start..<start + Self.compared)
    }
  }

  private static let compared = 1 << 20
}

/// The bytes of a file that is not in memory.
public protocol FilePieces: Sendable {
  /// How many there are.
  var count: Int { get }
  /// Whether the file is still what it was when it was opened.
  var isUnchanged: Bool { get }
  /// Fills a buffer from a place on and gives how many bytes there were; fewer when the file has become shorter.
  func read(_ buffer: UnsafeMutableRawBufferPointer, from place: Int) -> Int
}
