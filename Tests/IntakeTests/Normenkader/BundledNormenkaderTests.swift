// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Intake
import TestSupport
import Testing

@Suite struct BundledNormenkaderTests {
  private static let path = "normenkader/blijf-balanceren.yaml"
  private static let exists = FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path)

  @Test(.enabled(if: exists)) func readsTheBundledNormenkaderWithoutFindings() throws {
    var log = DiagnosticLog()
    let normenkader = NormenkaderReader.read(try Repository.text(Self.path), file: Self.path, log: &log)
    #expect(log.diagnostics.map { "\($0.codeAndPlace) \($0.message.text(in: .en))" } == [])
    #expect(normenkader?.id == "blijf-balanceren")
  }
}
