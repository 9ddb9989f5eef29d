// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The text that invites people to answer, to be sent by mail; the square brackets are for the sender to fill in.
struct Invitation {
  let questionnaire: Questionnaire
  let language: Language

  /// The subject and the text, with empty lines between paragraphs.
  func text() -> String {
    let promise = PrivacyPromise(questionnaire)
    let privacy = promise.paragraphs(in: language)
    let paragraphs = opening + [privacy[0] + " " + whoSees] + privacy.dropFirst() + [promise.caution(in: language)] + closing
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private var title: String { questionnaire.title.text(in: language) }

  private var opening: [String] {
    let count = questionnaire.items.count
    if language == .nl {
      return [
        "Onderwerp: \(title)", "Beste [naam],",
        "Hoe staat het met onze samenwerking? Graag horen we dat van u. De vragenlijst heeft \(count) \(count == 1 ? "stelling" : "stellingen"). U "
          + "kunt antwoorden tot en met [datum]:",
        "[link]", "Met de uitkomsten bespreken de partners op [datum] hoe we verdergaan.",
      ]
    }
    return [
      "Subject: \(title)", "Dear [name],",
      "How is our collaboration doing? We would like to hear it from you. The questionnaire has \(count) \(count == 1 ? "statement" : "statements"). "
        + "You can answer up to and including [date]:",
      "[link]", "With the outcomes the partners discuss on [date] how to go on.",
    ]
  }

  private var whoSees: String {
    language == .nl
      ? "Alleen [rol] van [organisatie] ziet de losse antwoorden, en gebruikt ze nergens anders voor."
      : "Only [role] of [organisation] sees the single answers, and uses them for nothing else."
  }

  private var closing: [String] {
    if language == .nl {
      return [
        "We bewaren uw antwoorden tot [datum], omdat we de uitkomsten met volgende perioden vergelijken. Daarna verwijderen we ze. Heeft u vragen, of "
          + "wilt u uw antwoorden inzien of laten verwijderen? Mail [contact].", "Met vriendelijke groet,", "[afzender]",
      ]
    }
    return [
      "We keep your answers until [date], because we compare the outcomes with those of later periods. Then we delete them. Do you have questions, or "
        + "do you want to see your answers or have them deleted? Mail [contact].", "Kind regards,", "[sender]",
    ]
  }
}
