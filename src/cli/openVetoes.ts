import type { Issue } from '../checks';
import type { Scores, Text } from '../core';
import { commandLineTexts, type CommandLineTexts } from '../i18n/commandLine';
import { structureIssue } from '../workbook/structure';
import type { UnitEntries } from './figuresFile';

const inBoth = (say: (texts: CommandLineTexts, language: keyof Text) => string): Text => ({
  zh: say(commandLineTexts('zh'), 'zh'),
  en: say(commandLineTexts('en'), 'en'),
});

/** Vetoes that wait for a clear decision with its reason. A blank trigger is left out: as a blank figure it is told already. */
export const openVetoes = ({ units }: Scores, given: readonly UnitEntries[]): readonly Issue[] =>
  units.flatMap(({ unit, vetoes }) => {
    const entries = given.find((each) => each.unit === unit)?.entries;
    return vetoes.flatMap(({ veto, state, remark }): readonly Issue[] => {
      const { code, title, trigger } = veto;
      const entry = trigger === undefined ? undefined : entries?.get(trigger);
      if (state !== 'open' || (remark === undefined && (entry?.value ?? null) === null)) return [];
      return [
        structureIssue('vetoOpen', {
          found: code,
          unit,
          ...(trigger !== undefined && { figure: trigger }),
          message: inBoth((texts, language) => texts.vetoOpen(unit, title[language])),
          fix: inBoth((texts) => texts.decideVeto(code)),
        }),
      ];
    });
  });
