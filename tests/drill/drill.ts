import { openDoor } from './door';
import { examiner, fingerprint } from './examine';
import { judge, type Case, type Drilling } from './judge';
import type { Summary } from './request';
import { sameHost, setStage, type Act, type Through } from './stage';

export interface DrillOptions {
  /** The cases, of all operations or of some. */
  readonly choose: (acts: readonly Act[]) => readonly Case[];
  /** Whether what a case before has shown is shown again: what the pane does with the same file after the same operation. */
  readonly thorough: boolean;
  readonly through?: Through;
  readonly tell?: (line: string) => void;
}

/** Cases between two lines of progress. */
const stretch = 1000;

/** Does every case, one after the other. */
export const drill = async ({ choose, thorough, through = sameHost, tell = () => undefined }: DrillOptions): Promise<Summary> => {
  const door = openDoor();
  try {
    const examine = examiner();
    const acts = await setStage(door, examine);
    const cases = choose(acts);
    const drilled = [...new Set(cases.map(({ act }) => act))];
    const ended = { old: 0, new: 0, incomplete: 0, lost: 0 };
    const losses: string[] = [];
    const drilling: Drilling = { door, examine, through, goesOn: goingOn(thorough) };
    for (const [index, one] of cases.entries()) {
      const verdict = await judge(drilling, one);
      ended[verdict.ended] += 1;
      losses.push(...verdict.losses);
      for (const loss of verdict.losses) tell(`LOSS ${loss}`);
      if ((index + 1) % stretch === 0) tell(`${String(index + 1)} of ${String(cases.length)} cases, ${String(losses.length)} losses`);
    }
    const requests = drilled.flatMap((act) => act.requests);
    const actions = requests.reduce((sum, request) => sum + request.actions, 0);
    const struck = new Set(cases.map(({ act, fault: { request, action } }) => [act.operation.name, request, action].join())).size;
    return { operations: drilled.length, requests: requests.length, actions, struck, cases: cases.length, ended, losses };
  } finally {
    door.close();
  }
};

/** So many actions of a request that leave the workbook incomplete are taken together where a drill is not thorough. */
const together = 12;

/** A file that is opened again says all there is to say; a pane that stays open may remember more. */
const goingOn = (thorough: boolean): Drilling['goesOn'] => {
  const shown = new Set<string>();
  return ({ act, fault: { forever, request, action }, finishes, language }, ended, bytes) => {
    if (thorough && !forever) return true;
    const place = thorough ? [language, fingerprint(bytes)] : ended === 'incomplete' ? [request, Math.floor(action / together)] : [fingerprint(bytes)];
    const key = [act.operation.name, forever, finishes, ended, ...place].join();
    if (shown.has(key)) return false;
    shown.add(key);
    return true;
  };
};

export const tellSummary = ({ operations, requests, actions, struck, cases, ended, losses }: Summary): string =>
  `${String(operations)} operations, ${String(requests)} requests, ${String(actions)} actions; ${String(struck)} of them struck by ${String(cases)} cases: ${String(ended.old)} old, ${String(ended.new)} new, ` +
  `${String(ended.incomplete)} visibly incomplete, ${String(ended.lost)} lost; ${String(losses.length)} losses`;
