// SPDX-License-Identifier: EUPL-1.2
public import HealthModel
public import Worksheets

extension Questionnaire {
  /// The questionnaire as text, in its first language or in all of them; empty for a workbook.
  public func text(as format: QuestionnaireFormat, log: inout DiagnosticLog) -> String {
    switch format {
    case .limesurvey: return LimeSurveyStructure.text(self, log: &log)
    case .html: return PaperPage(questionnaire: self, language: language).text()
    case .invitation: return Invitation(questionnaire: self, language: language).text()
    case .xlsform: return ""
    case .markdown, .forms:
      reportLongStatements(in: language, log: &log)
      let recipe = Recipe(self, in: language)
      return format == .forms ? RecipeText.plain(recipe) : RecipeText.markdown(recipe)
    }
  }

  /// Writes the questionnaire as a workbook for KoboToolbox, ODK and their like at a path.
  /// - Throws: `WorkbookFailure` when that is not possible.
  public func writeXLSForm(to path: String) throws(WorkbookFailure) {
    try XLSForm.write(self, to: path)
  }
}
