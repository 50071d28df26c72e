// Reads `[{ file, text }]` on standard input and prints, for each, what lint reports if that file held that text.
// Rules that ask for types are left out: they would take most of the time, and no wall is among them.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const eslint = new ESLint({ warnIgnored: false, overrideConfig: { files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked } });
const reports = [];
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  reports.push((result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(reports));
