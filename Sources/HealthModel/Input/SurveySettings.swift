// SPDX-License-Identifier: EUPL-1.2

/// How files of answers are read, where that cannot be seen from the files.
public struct SurveySettings: Hashable, Sendable {
  /// The word of the survey tool that wrote them; `nil` when each shows that by itself.
  public var tool: String?
  /// The answer scale of the questionnaire, when it is another than that of the normenkader: answers are then rescaled.
  public var scale: ClosedRange<Int>?
  /// Whether numbers are steps of the scale in a file of a tool that writes codes.
  public var codesAreScale: Bool?
  /// From a word or number in a cell to why it is no answer; goes before what the dossier says of all files.
  public var missing: [String: MissingAnswer]

  /// Makes settings.
  public init(tool: String? = nil, scale: ClosedRange<Int>? = nil, codesAreScale: Bool? = nil, missing: [String: MissingAnswer] = [:]) {
    self.tool = tool
    self.scale = scale
    self.codesAreScale = codesAreScale
    self.missing = missing
  }

  /// These settings, and those of another where these say nothing.
  public func over(_ other: SurveySettings) -> SurveySettings {
    SurveySettings(
      tool: tool ?? other.tool, scale: scale ?? other.scale, codesAreScale: codesAreScale ?? other.codesAreScale,
      missing: missing.merging(other.missing) { own, _ in own })
  }
}

/// Which responses count, of those that are not simply complete; `nil` where the settings do not say.
public struct ResponseRules: Hashable, Sendable {
  /// What happens with responses that were not completed.
  public enum Partial: String, Hashable, Sendable, CaseIterable {
    /// They count when at least half of the statements are answered.
    case half
    /// They count.
    case count
    /// They do not count.
    case leaveOut = "leave-out"
  }

  /// Whether responses of a kind count.
  public enum Inclusion: String, Hashable, Sendable, CaseIterable {
    /// They count.
    case count
    /// They do not count.
    case leaveOut = "leave-out"
  }

  /// Which one of several responses of the same respondent counts.
  public enum Duplicates: String, Hashable, Sendable, CaseIterable {
    /// The first.
    case first
    /// The last.
    case last
    /// All.
    case count
  }

  /// Responses that were not completed; `half` unless the settings say otherwise.
  public var partial: Partial?
  /// Tests and previews; left out unless the settings say otherwise.
  public var tests: Inclusion?
  /// Responses that were turned down in the survey tool; left out unless the settings say otherwise.
  public var rejected: Inclusion?
  /// Responses of a respondent who answered before; the first counts unless the settings say otherwise.
  public var duplicates: Duplicates?

  /// Makes rules.
  public init(partial: Partial? = nil, tests: Inclusion? = nil, rejected: Inclusion? = nil, duplicates: Duplicates? = nil) {
    self.partial = partial
    self.tests = tests
    self.rejected = rejected
    self.duplicates = duplicates
  }
}
