import { parseArgs } from 'node:util';
import { fail } from './failure.mjs';
import { say } from './say.mjs';

/**
 * Reads the words after a command: `--name value`, `--name=value`, and what begins with no dash.
 * @param known as `options` of Node's `parseArgs`
 */
export const readOptions = (rest, known, usage, { positionals: most = 0 } = {}) => {
  const { values, positionals } = parsed(rest, known, usage);
  if (positionals.length > most) fail(`${say(`“${positionals[most]}”是什么？`, `What is "${positionals[most]}"?`)}\n${usage}`, 2);
  return { values, positionals };
};

const parsed = (args, options, usage) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return fail(`${error.message}\n${usage}`, 2);
  }
};

/** A port to listen on; 0 takes any that is free. */
export const portIn = (given, usual) => {
  if (given === undefined) return usual;
  if (!/^\d{1,5}$/u.test(given) || Number(given) > 65_535) fail(say(`“${given}”不是端口号。`, `"${given}" is no port.`), 2);
  return Number(given);
};
