import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { reviewLineTexts } from '../i18n/reviewLine';
import { readOptions } from './optionWords';

/** What is asked of the program that reviews. */
export interface ReviewRequest {
  readonly path: string;
  readonly json: boolean;
  readonly language: Language;
  readonly scheme?: string;
  /** The workbook was scored without the points that the document does not state. */
  readonly knownPointsOnly: boolean;
  readonly via: 'file' | 'office';
}

const options = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  scheme: { type: 'string' },
  points: { type: 'string' },
  via: { type: 'string' },
} as const;

/**
 * @param words the arguments after the program's name
 * @throws NotDone where they make no sense
 */
export const readReviewArguments = (words: readonly string[]): ReviewRequest => {
  const { language, positionals, text, given, choice, refuse } = readOptions(words, options, (spoken) => reviewLineTexts(spoken).usage);
  const [path = refuse(reviewLineTexts(language).noInput), ...more] = positionals;
  if (more[0] !== undefined) refuse(commandLineTexts(language).unknownOption(more[0]));
  const scheme = text('scheme');
  return {
    path,
    json: given('json'),
    language,
    ...(scheme !== undefined && { scheme }),
    knownPointsOnly: choice('points', ['assumed', 'known']) === 'known',
    via: choice('via', ['file', 'office']) ?? 'file',
  };
};
