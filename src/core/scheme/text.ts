/** The languages that texts for people come in; Chinese first. */
export type Language = 'zh' | 'en';

/** A text for people in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
