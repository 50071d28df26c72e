import { fail, Failure } from './failure.mjs';
import { say } from './say.mjs';

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** A step of the way: its name, whatever is shown on the way, and how long it took. */
export const step = async (name, work) => {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const answer = await work();
  console.log(`   ${name}: ${seconds(began)}`);
  return answer;
};

/** A step that runs beside others: what it says comes in one piece once it has ended. */
const quietStep = async (name, work) => {
  const began = performance.now();
  const said = [];
  try {
    await work({ hear: (part) => said.push(part) });
  } finally {
    console.log(`\n── ${name}\n${said.join('')}   ${name}: ${seconds(began)}`);
  }
};

/**
 * Lines of steps side by side, a step being `[name, work]`; in a line one step follows the other, and none follows one that failed.
 * `work` is given `{ hear }`, for what its programs say. All lines come to their end before anything that went wrong is passed on.
 */
export const sideBySide = async (...lines) => {
  const began = performance.now();
  console.log(`\n── ${say('同时进行：', 'side by side: ')}${lines.map((steps) => steps.map(([name]) => name).join(say('，然后', ', then '))).join(' | ')}`);
  const walked = lines.map(async (steps) => {
    for (const [name, work] of steps) await quietStep(name, work);
  });
  const wrong = (await Promise.allSettled(walked)).flatMap(({ status, reason }) => (status === 'rejected' ? [reason] : []));
  const unforeseen = wrong.find((error) => !(error instanceof Failure));
  if (unforeseen !== undefined) throw unforeseen;
  if (wrong.length > 0) fail(wrong.map(({ message }) => message).join('\n'));
  console.log(`\n   ${say('合计', 'in all')}: ${seconds(began)}`);
};
