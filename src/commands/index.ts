/** What a button of the ribbon asks the pane to do once it is open. */
export type Command = 'score' | 'check' | 'clearFlags' | 'create';

const commands: readonly Command[] = ['score', 'check', 'clearFlags', 'create'];

/**
 * The command in the address that a button opens the pane with: `taskpane.html?do=score`.
 * @param search the query of the address, with its question mark
 */
export const commandIn = (search: string): Command | undefined => {
  const asked = new URLSearchParams(search).get('do');
  return commands.find((command) => command === asked);
};
