// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A signal.
struct AssessmentsSignal: Encodable {
  private let signal: PublishedSignal
  private let wording: Wording

  init(_ signal: PublishedSignal, _ wording: Wording) {
    self.signal = signal
    self.wording = wording
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(signal.id.rawValue, forKey: "id")
    try container.encode(signal.kind.rawValue, forKey: "kind")
    try container.encode(signal.state.rawValue, forKey: "state")
    try container.encodeOrNull(signal.certainty, "certainty")
    try container.encodeOrNull(signal.since?.description, "since")
    try container.encode((signal.evidence + signal.missing).map { AssessmentsEvidence($0, wording) }, forKey: "evidence")
  }
}

/// A measured part of a condition, with the sentence that the report has for it.
struct AssessmentsEvidence: Encodable {
  private let evidence: Evidence
  private let wording: Wording

  init(_ evidence: Evidence, _ wording: Wording) {
    self.evidence = evidence
    self.wording = wording
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(evidence.measured, "measured", AssessmentsIndicator.number)
    try container.encodeOrNull(holds, "holds")
    try container.encode(evidence.heldFor, forKey: "heldFor")
    try container.encode(wording.say(evidence), forKey: "text")
  }

  private var holds: Bool? {
    switch evidence.truth {
    case .true: true
    case .false: false
    case .unknown: nil
    }
  }
}
