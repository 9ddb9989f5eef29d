// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Intake
import Reporting

/// The logo of a house style: a picture in the folder of templates that stands at the top of every page.
enum Logo {
  /// The names that it may have.
  static let names = ["logo.svg", "logo.png", "logo.jpg", "logo.jpeg"]
  /// Most bytes: it is copied into every page.
  static let mostBytes = 60_000

  /// The picture as an address in the page itself; `nil` with a finding when it is none, or too large.
  static func source(_ file: InputFile, log: inout DiagnosticLog) -> TemplateSource? {
    guard file.bytes.count <= mostBytes, let kind = kind(of: file.bytes) else {
      log.add(.unusableLogo(file.path, isTooLarge: file.bytes.count > mostBytes))
      return nil
    }
    let address = "data:\(kind);base64,\(Data(file.bytes).base64EncodedString())"
    return TemplateSource(name: ReportRenderer.logoName, file: file.path, bytes: Array(address.utf8))
  }

  /// What it is by its first bytes, whatever its name says.
  private static func kind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    let text = String(decoding: bytes.prefix(2_000), as: UTF8.self)
    return text.contains("<svg") ? "image/svg+xml" : nil
  }
}

extension DiagnosticCode {
  static let unusableLogo = DiagnosticCode("B1018", "unusable-logo")
  static let secondLogo = DiagnosticCode("B1019", "second-logo")
}

extension Diagnostic {
  fileprivate static func unusableLogo(_ path: String, isTooLarge: Bool) -> Diagnostic {
    Diagnostic(
      .unusableLogo, .error,
      isTooLarge
        ? LocalizedText(
          nl: "dit logo is groter dan \(Logo.mostBytes / 1_000) kB; het komt in elke bladzijde",
          en: "this logo is larger than \(Logo.mostBytes / 1_000) kB; it goes into every page")
        : LocalizedText(nl: "dit is geen SVG, PNG of JPEG", en: "this is no SVG, PNG or JPEG"),
      at: SourceLocation(file: path),
      fixIt: FixIt(
        LocalizedText(nl: "bewaar het logo kleiner, als logo.png of logo.svg", en: "save the logo smaller, as logo.png or logo.svg")))
  }

  static func secondLogo(_ path: String, first: String, second: String) -> Diagnostic {
    Diagnostic(
      .secondLogo, .warning,
      LocalizedText(
        nl: "er is al een logo: '\(first)'; '\(second)' is niet gebruikt", en: "there is a logo already: '\(first)'; '\(second)' was not used"),
      at: SourceLocation(file: path),
      fixIt: FixIt(LocalizedText(nl: "houd er één", en: "keep one")))
  }
}
