// SPDX-License-Identifier: EUPL-1.2

/// All that was read for a review: who is reviewed, what people answered, what the registers show.
public struct ReviewInput: Sendable {
  /// The collaborations, by id.
  public var collaborations: [Collaboration]
  /// The names of partners as first written, by id.
  public var partnerNames: [ID<Partner>: String]
  /// The answers, in no particular order.
  public var responses: [Response]
  /// The registers that the dossier has.
  ///
  /// One that is absent was not kept: that is something else than an empty one.
  public var registers: [ID<RegisterDeclaration>: Register]
  /// The tables that the answers came from, by path.
  public var answerFiles: [AnswerFile]
  /// What the archive keeps of periods, at most one edition of each; it stands in where there are no answers any more.
  public var archived: [ArchivedPeriod] = []
  /// Moments of answers that are elsewhere, of collaborations and periods of which `responses` has none.
  public var moments: [MomentsRow] = []

  /// Makes an input.
  public init(
    collaborations: [Collaboration] = [], partnerNames: [ID<Partner>: String] = [:], responses: [Response] = [],
    registers: [ID<RegisterDeclaration>: Register] = [:], answerFiles: [AnswerFile] = []
  ) {
    self.collaborations = collaborations
    self.partnerNames = partnerNames
    self.responses = responses
    self.registers = registers
    self.answerFiles = answerFiles
  }
}

extension ReviewInput {
  /// Whom there are answers about and when: one by one, or as moments.
  public var answered: Set<AnswerFile.Group> {
    var groups = Set(responses.lazy.map { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) })
    for row in moments { groups.insert(AnswerFile.Group(collaboration: row.collaboration, period: row.period)) }
    return groups
  }
}
