/** A text of this project in each language it ships. */
type Wording = Readonly<Record<'en' | 'de', string>>

/**
 * The words around the questions. They are this project's own, so they live apart from the source.
 */
export const frameText = {
  title: {
    en: 'Open Data Maturity 2023 (national questionnaire)',
    de: 'Open Data Maturity 2023 (nationaler Fragebogen)',
  },
  description: {
    en: 'The questionnaire with which the European Union measured in 2023 how mature open data is in a country. 172 questions cover four dimensions: policy, impact, portal and quality.',
    de: 'Der Fragebogen, mit dem die Europäische Union 2023 den Reifegrad offener Daten in einem Land gemessen hat. 172 Fragen decken vier Dimensionen ab: Politik, Auswirkungen, Portal und Qualität.',
  },
  method: {
    en: 'Each option earns a share of the weight of its question: points = weight × share. The points add up to an indicator, the indicators to a dimension, and the four dimensions to a total of at most 2,540 points. A question without an answer scores zero. There are no maturity levels. "Not Applicable" and "I don\'t know" are ordinary options here: in 16 questions "Not Applicable" earns full marks. 11 of the 172 questions are asked but not scored.',
    de: 'Jede Antwortoption bringt einen Anteil des Gewichts ihrer Frage: Punkte = Gewicht × Anteil. Die Punkte summieren sich zum Indikator, die Indikatoren zur Dimension und die vier Dimensionen zu insgesamt höchstens 2.540 Punkten. Eine Frage ohne Antwort zählt null Punkte. Reifegradstufen gibt es nicht. „Nicht zutreffend“ und „Weiß ich nicht“ sind hier gewöhnliche Antwortoptionen: Bei 16 Fragen bringt „Nicht zutreffend“ die volle Punktzahl. 11 der 172 Fragen werden gestellt, aber nicht bewertet.',
  },
  notice: {
    en: 'Questionnaire: European Union, data.europa.eu, CC BY 4.0; restructured by this project. A result here is computed by the published rules, but it is not an official Open Data Maturity score. The questionnaire was made for countries, not for municipalities.',
    de: 'Fragebogen: Europäische Union, data.europa.eu, CC BY 4.0; von diesem Projekt neu strukturiert. Ein Ergebnis wird hier nach den veröffentlichten Regeln berechnet, ist aber keine offizielle Bewertung der Open Data Maturity. Der Fragebogen wurde für Staaten gemacht, nicht für Kommunen.',
  },
  path: { en: 'All questions', de: 'Alle Fragen' },
  country: { en: 'Country', de: 'Land' },
} as const satisfies Readonly<Record<string, Wording>>

export const germanTranslationNotice =
  'Der Wortlaut der Fragen stammt aus dem Projekt maturity-report von govdata (CC BY 4.0). Die Antwortoptionen hat dieses Projekt selbst übersetzt.'

/** Why a question is scored otherwise than its options suggest, or not at all. */
export const scoringReasons = {
  unscored: {
    en: 'Asked, not scored: the official scoring gives this question no points.',
    de: 'Gefragt, aber nicht bewertet: Die offizielle Bewertung sieht für diese Frage keine Punkte vor.',
  },
  notApplicable: {
    en: 'In the official scoring, "Not Applicable" earns full marks here.',
    de: 'In der offiziellen Bewertung bringt „Nicht zutreffend“ hier die volle Punktzahl.',
  },
  /** Q1. */
  other: {
    en: 'In the official scoring, "Other" earns full marks here, like "Yes".',
    de: 'In der offiziellen Bewertung bringt „Sonstiges“ hier wie „Ja“ die volle Punktzahl.',
  },
  /** Q113. */
  reversed: {
    en: 'This question counts in reverse: in all published results "No" and "Not Applicable" earn the points and "Yes" earns none, although the official blank template gives the points to "Yes".',
    de: 'Diese Frage wird umgekehrt gewertet: In allen veröffentlichten Ergebnissen bringen „Nein“ und „Nicht zutreffend“ die Punkte und „Ja“ keine, obwohl die offizielle leere Vorlage die Punkte für „Ja“ vergibt.',
  },
} as const satisfies Readonly<Record<string, Wording>>
