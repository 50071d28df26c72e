import { openDoor } from './door';
import { faultsOf } from './faults';
import { judge } from './judge';
import { setStage } from './stage';

test('trial', async () => {
  const door = openDoor();
  const t0 = performance.now();
  const acts = await setStage(door);
  process.stderr.write(`stage ${performance.now() - t0}\n`);
  for (const act of acts) {
    process.stderr.write(`${act.operation.name}: ${act.requests.join(' ')} = ${act.requests.reduce((a, b) => a + b, 0)} from/to/again ${act.from.length} ${act.to.length} ${act.again.length}\n`);
  }
  let n = 0;
  for (const act of acts) {
    const t1 = performance.now();
    const ended: Record<string, number> = {};
    const cases = [...faultsOf(act.requests, false), ...faultsOf(act.requests, true)].flat().filter((_, i) => i % 97 === 0);
    for (const fault of cases) {
      n += 1;
      const v = await judge({ door, act, fault, language: n % 2 ? 'zh' : 'en', through: (h) => h, finishes: n % 3 === 0 });
      ended[v.ended] = (ended[v.ended] ?? 0) + 1;
      for (const l of v.losses) process.stderr.write(`LOSS ${l}\n`);
    }
    process.stderr.write(`${act.operation.name}: ${cases.length} cases ${((performance.now() - t1) / cases.length).toFixed(0)} ms each ${JSON.stringify(ended)}\n`);
  }
  door.close();
}, 600000);
