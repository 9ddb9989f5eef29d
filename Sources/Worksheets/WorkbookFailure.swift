// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Why a workbook could not be made.
public struct WorkbookFailure: Error, Hashable {
  /// The number that libxlsxwriter gives to what went wrong; 0 when it gives none.
  public var code: UInt32

  /// Makes a failure.
  public init(code: UInt32) {
    self.code = code
  }

  /// What it means, for a person.
  public var reason: LocalizedText {
    switch code {
    case 1: LocalizedText(nl: "er is te weinig geheugen", en: "there is too little memory")
    case 2, 3, 4, 5, 6, 7, 8:
      LocalizedText(
        nl: "in de map voor tijdelijke bestanden kan niet worden geschreven", en: "the folder for temporary files cannot be written to")
    default: LocalizedText(nl: "de werkmap kan niet worden gemaakt (fout \(code))", en: "the workbook cannot be made (error \(code))")
    }
  }
}
