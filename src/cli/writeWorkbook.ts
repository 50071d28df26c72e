import type { CommandLineTexts } from '../i18n/commandLine';
import { breaksSignature } from '../xlsx';
import type { Surroundings } from './exitCode';
import { writeWhole } from './files';

/** The bytes that were read, those to write, and the sentence once they are written. */
export interface WrittenWorkbook {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly told: string;
}

/**
 * Writes the workbook and says so; also that a digital signature in it holds no longer.
 * @throws NotDone with a sentence that names the file
 */
export const writeWorkbook = (path: string, { before, after, told }: WrittenWorkbook, err: Surroundings['err'], texts: CommandLineTexts): void => {
  const signatureBroken = breaksSignature(before, after);
  writeWhole(path, after, texts);
  err(told);
  if (signatureBroken) err(texts.signatureBroken(path));
};
