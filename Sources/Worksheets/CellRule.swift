// SPDX-License-Identifier: EUPL-1.2
import CXlsxWriter

/// What may stand in a cell: a hint while typing, and a warning that can be passed by.
public struct CellRule {
  /// The kinds of rules.
  public enum Kind: Sendable {
    /// One of a list that stands in cells.
    case list
    /// One of a few short texts without a comma.
    case choices
    /// A day.
    case day
    /// A number.
    case number

    var type: lxw_validation_types {
      switch self {
      case .list: LXW_VALIDATION_TYPE_LIST_FORMULA
      case .choices: LXW_VALIDATION_TYPE_LIST
      case .day: LXW_VALIDATION_TYPE_DATE
      case .number: LXW_VALIDATION_TYPE_DECIMAL
      }
    }

    var criterion: lxw_validation_criteria {
      switch self {
      case .list, .choices: LXW_VALIDATION_CRITERIA_NONE
      case .day, .number: LXW_VALIDATION_CRITERIA_BETWEEN
      }
    }

    func setLimits(of validation: inout lxw_data_validation) {
      switch self {
      case .list, .choices: break
      case .day:
        validation.minimum_datetime.year = 1950
        (validation.minimum_datetime.month, validation.minimum_datetime.day) = (1, 1)
        validation.maximum_datetime.year = 2199
        (validation.maximum_datetime.month, validation.maximum_datetime.day) = (12, 31)
      case .number:
        validation.minimum_number = -1e12
        validation.maximum_number = 1e12
      }
    }
  }

  private static let longestTitle = 32
  private static let longestMessage = 255

  let kind: Kind
  let title: String
  let message: String
  /// Where the list stands, such as `='Uitleg'!$A$3:$A$7`.
  let formula: String
  /// The texts to choose from.
  let choices: [String]

  /// Makes a rule; an empty message gives no hint.
  public init(_ kind: Kind, title: String, message: String, list: String = "", choices: [String] = []) {
    self.kind = kind
    self.title = CellText.clipped(title, to: Self.longestTitle)
    self.message = CellText.clipped(message, to: Self.longestMessage)
    formula = list
    self.choices = choices
  }
}
