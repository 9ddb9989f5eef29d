// SPDX-License-Identifier: EUPL-1.2

/// The answers of one person, in the order of `Normenkader.statements`; a statement that was not asked is `nil`.
///
/// An answer takes one byte: a hundred thousand people with thirty statements are three megabytes. People who were read together share one run of bytes.
@frozen
public struct Answers: Sendable {
  /// A byte per statement, in the order in which answers are sorted: numbers, the kinds of missing answers, statements that were not asked; before and
  /// after them may stand those of other people.
  @usableFromInline var codes: [UInt8]
  /// Where in `codes` they begin.
  @usableFromInline var start: Int32
  /// How many there are.
  @usableFromInline var length: Int32
  /// The numbers that no byte can hold, by place.
  @usableFromInline var others: [Int: Int]

  /// Makes answers of an array.
  @inlinable
  public init(_ answers: some Sequence<Answer?>) {
    let answers = Array(answers)
    self.init(bytes: [UInt8](repeating: Self.blank, count: answers.count))
    for (place, answer) in answers.enumerated() { self[place] = answer }
  }

  /// Makes so many equal answers.
  @inlinable
  public init(repeating answer: Answer?, count: Int) {
    let code = Self.code(of: answer)
    self.init(bytes: [UInt8](repeating: code, count: count))
    if code == Self.other, case .value(let number)? = answer { for place in codes.indices { others[place] = number } }
  }

  /// Makes answers of their bytes.
  @inlinable
  public init(bytes: [UInt8]) {
    self.init(sharing: bytes, from: 0, count: bytes.count)
  }

  /// Makes answers of bytes among those of other people; none where there are no such bytes.
  @inlinable
  public init(sharing bytes: [UInt8], from start: Int, count: Int) {
    let range = (start..<start + count).clamped(to: bytes.indices)
    (codes, others) = (bytes, [:])
    (self.start, length) = (Int32(clamping: range.lowerBound), Int32(clamping: range.count))
  }

  /// Gives the bytes.
  @inlinable
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    codes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start) + Int(length)])) }
  }

  /// The byte that stands for an answer; `nil` for a number that no byte can hold.
  @inlinable
  public static func byte(for answer: Answer?) -> UInt8? {
    let code = code(of: answer)
    return code == other ? nil : code
  }

  /// The byte of a statement that was not asked.
  @inlinable public static var notAskedByte: UInt8 { notAsked }

  /// How many statements have an answer or a reason why not: neither blank nor not asked.
  @inlinable public var filledCount: Int {
    withBytes { bytes in
      var count = 0
      for code in bytes where code != Self.notAsked && code != Self.blank { count += 1 }
      return count
    }
  }

  // MARK: Bytes

  /// The lowest and the highest number that a byte can hold.
  @usableFromInline static let lowest = -20
  @usableFromInline static let highest = 228
  @usableFromInline static let other: UInt8 = 249
  @usableFromInline static let blank: UInt8 = 250
  @usableFromInline static let notAsked: UInt8 = 255

  @inlinable
  static func code(of answer: Answer?) -> UInt8 {
    switch answer {
    case .value(let number)?: number >= lowest && number <= highest ? UInt8(truncatingIfNeeded: number &- lowest) : other
    case .missing(.blank)?: blank
    case .missing(.dontKnow)?: 251
    case .missing(.notApplicable)?: 252
    case .missing(.ratherNotSay)?: 253
    case .missing(.unreadable)?: 254
    case nil: notAsked
    }
  }
}

extension Answers: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  /// Makes answers of a list.
  @inlinable
  public init(arrayLiteral answers: Answer?...) {
    self.init(answers)
  }

  /// The first place.
  @inlinable public var startIndex: Int { 0 }

  /// The place after the last.
  @inlinable public var endIndex: Int { Int(length) }

  /// The answer to the statement at a place; `nil` when it was not asked.
  @inlinable public subscript(place: Int) -> Answer? {
    get {
      precondition(place >= 0 && place < Int(length))
      let code = codes[Int(start) + place]
      switch code {
      case 250: return .missing(.blank)
      case 251: return .missing(.dontKnow)
      case 252: return .missing(.notApplicable)
      case 253: return .missing(.ratherNotSay)
      case 254: return .missing(.unreadable)
      case 255: return nil
      case Self.other: return .value(others[place] ?? 0)
      default: return .value(Int(code) &+ Self.lowest)
      }
    }
    set {
      let code = Self.code(of: newValue)
      if codes.count != Int(length) {
        codes = Array(codes[Int(start)..<Int(start) + Int(length)])
        start = 0
      }
      if codes[place] == Self.other { others[place] = nil }
      codes[place] = code
      if code == Self.other, case .value(let number)? = newValue { others[place] = number }
    }
  }
}

extension Answers: Hashable {
  /// Whether both have the same answers.
  public static func == (left: Answers, right: Answers) -> Bool {
    left.length == right.length && left.others == right.others
      && left.withBytes { left in right.withBytes { UnsafeRawBufferPointer(left).elementsEqual(UnsafeRawBufferPointer($0)) } }
  }

  /// Feeds the answers to a hasher.
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(others)
  }
}

extension Answers: Comparable {
  /// Orders by the first answer that differs: numbers first, then the kinds of missing answers, then statements that were not asked.
  public static func < (left: Answers, right: Answers) -> Bool {
    guard left.others.isEmpty, right.others.isEmpty else { return left.lexicographicallyPrecedes(right) { rank($0) < rank($1) } }
    return left.withBytes { left in
      right.withBytes { right in
        var place = 0
        while place < Swift.min(left.count, right.count) {
          if left[place] != right[place] { return left[place] < right[place] }
          place += 1
        }
        return left.count < right.count
      }
    }
  }

  private static func rank(_ answer: Answer?) -> (Int, Int) {
    if case .value(let number)? = answer { return (0, number) }
    return (1, Int(code(of: answer)))
  }
}
