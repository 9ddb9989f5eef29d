// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The text of a file, and how it was written.
struct DecodedText {
  /// How the characters are written, and how that is known.
  struct Encoding: Hashable {
    /// What tells.
    enum Evidence: Hashable {
      /// A byte order mark, or that there is nothing else it can be.
      case certain
      /// `balans.yaml`.
      case declared
      /// It was assumed.
      case assumed
    }

    var name: TableSettings.Encoding
    var evidence: Evidence

    static let utf8 = Encoding(name: .utf8, evidence: .certain)
  }

  /// The text in UTF-8 without its byte order mark: those of the file itself, where it is written so.
  var bytes: [UInt8]
  /// How it was written.
  var encoding: Encoding

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
