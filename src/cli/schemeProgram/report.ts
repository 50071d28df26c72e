import { fingerprintOfScheme, type Language, type Scheme } from '../../core';
import { commandLineTexts } from '../../i18n/commandLine';
import { schemeLineTexts } from '../../i18n/schemeLine';
import type { SchemeCheck, SchemeFinding } from '../../schemes/schemeFile';

/** What the check of a scheme file found, to be read: every finding with its place, and whether the scheme can be used. */
export const findingsText = (path: string, { scheme, findings }: SchemeCheck, language: Language): string => {
  const texts = schemeLineTexts(language);
  const count = (level: SchemeFinding['level']): number => findings.filter((finding) => finding.level === level).length;
  return [
    path,
    ...(scheme === undefined ? [] : schemeLines(scheme, language)),
    '',
    ...findings.flatMap((finding) => [...findingLines(finding, language), '']),
    texts.summary(count('error'), count('warning')),
    scheme === undefined ? texts.refused : texts.usable,
  ].join('\n');
};

const schemeLines = ({ title, id, version, figures, items, indicators }: Scheme, language: Language): readonly string[] => [
  `${title[language]} (${id} ${version})`,
  schemeLineTexts(language).contents(figures.length, items.length, indicators.length),
];

/** A finding in two or three lines: how grave and where, what, and what to do. */
export const findingLines = ({ level, path, line, message, fix }: SchemeFinding, language: Language): readonly string[] => {
  const texts = schemeLineTexts(language);
  const { levels, fix: toDo } = commandLineTexts(language);
  const place = [levels[level], ...(line === undefined ? [] : [texts.line(line)]), path === '' ? texts.file : path].join(' · ');
  return [place, `  ${message[language]}`, ...(fix === undefined ? [] : [`  ${toDo(fix[language])}`])];
};

/** The same as the JSON document that the command line promises. */
export const findingsJson = (path: string, { scheme, findings }: SchemeCheck, language: Language): unknown => ({
  file: path,
  usable: scheme !== undefined,
  scheme:
    scheme === undefined
      ? null
      : {
          id: scheme.id,
          version: scheme.version,
          title: scheme.title[language],
          fingerprint: fingerprintOfScheme(scheme),
          figures: scheme.figures.length,
          items: scheme.items.length,
          indicators: scheme.indicators.length,
        },
  findings: findings.map(({ level, path: at, line, message, fix }) => ({
    level,
    path: at,
    line: line ?? null,
    message: message[language],
    fix: fix?.[language] ?? null,
  })),
});
