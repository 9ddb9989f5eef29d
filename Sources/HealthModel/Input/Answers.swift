// SPDX-License-Identifier: EUPL-1.2

/// The answers of one person, in the order of `Normenkader.statements`; a statement that was not asked is `nil`.
///
/// An answer takes one byte: a hundred thousand people with thirty statements are three megabytes.
@frozen
public struct Answers: Hashable, Sendable {
  /// A byte per statement, in the order in which answers are sorted: numbers, the kinds of missing answers, statements that were not asked.
  @usableFromInline var codes: [UInt8]
  /// The numbers that no byte can hold, by place.
  @usableFromInline var others: [Int: Int]

  /// Makes answers of an array.
  @inlinable
  public init(_ answers: some Sequence<Answer?>) {
    (codes, others) = ([], [:])
    for answer in answers {
      codes.append(Self.other)
      self[codes.count - 1] = answer
    }
  }

  /// Makes so many equal answers.
  @inlinable
  public init(repeating answer: Answer?, count: Int) {
    let code = Self.code(of: answer)
    (codes, others) = ([UInt8](repeating: code, count: count), [:])
    if code == Self.other, case .value(let number)? = answer { for place in codes.indices { others[place] = number } }
  }

  /// Makes answers of their bytes.
  @inlinable
  public init(bytes: [UInt8]) {
    (codes, others) = (bytes, [:])
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
    var count = 0
    for code in codes where code != Self.notAsked && code != Self.blank { count += 1 }
    return count
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
  @inlinable public var endIndex: Int { codes.count }

  /// The answer to the statement at a place; `nil` when it was not asked.
  @inlinable public subscript(place: Int) -> Answer? {
    get {
      let code = codes[place]
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
      if codes[place] == Self.other { others[place] = nil }
      codes[place] = code
      if code == Self.other, case .value(let number)? = newValue { others[place] = number }
    }
  }
}

extension Answers: Comparable {
  /// Orders by the first answer that differs: numbers first, then the kinds of missing answers, then statements that were not asked.
  public static func < (left: Answers, right: Answers) -> Bool {
    guard left.others.isEmpty, right.others.isEmpty else { return left.lexicographicallyPrecedes(right) { rank($0) < rank($1) } }
    return left.codes.lexicographicallyPrecedes(right.codes)
  }

  private static func rank(_ answer: Answer?) -> (Int, Int) {
    if case .value(let number)? = answer { return (0, number) }
    return (1, Int(code(of: answer)))
  }
}
