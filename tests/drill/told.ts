/** Says on the way what a drill has come to. */
export const tell = (line: string): void => {
  process.stderr.write(`   drill: ${line}\n`);
};
