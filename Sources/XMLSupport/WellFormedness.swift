// SPDX-License-Identifier: EUPL-1.2

/// The check that bytes are well-formed XML which is safe to parse.
public enum WellFormedness {
  /// What is allowed.
  public struct Options: Hashable, Sendable {
    /// The number of bytes that is still accepted.
    public var maximumBytes: Int
    /// The nesting of elements that is still accepted.
    public var maximumDepth: Int

    /// Makes options: 2 MB and 200 deep unless said otherwise.
    public init(maximumBytes: Int = 2_000_000, maximumDepth: Int = 200) {
      self.maximumBytes = maximumBytes
      self.maximumDepth = maximumDepth
    }
  }

  /// What is wrong with the bytes; nothing when they are well-formed.
  ///
  /// The bytes are looked at before libxml2 sees them: it stops at a NUL and calls the rest well-formed, decodes UTF-7 when told to,
  /// and hangs on an entity bomb of a kilobyte.
  public static func check(_ bytes: [UInt8], options: Options = Options()) -> [XMLProblem] {
    XMLDocument.read(bytes, options: options).problems
  }

  /// What is wrong with the characters alone: size, UTF-8, NUL, forbidden control characters.
  ///
  /// Also of use for text that is not XML.
  public static func checkCharacters(_ bytes: [UInt8], options: Options = Options()) -> XMLProblem? {
    CharacterRules.problem(in: bytes, maximumBytes: options.maximumBytes)
  }
}
