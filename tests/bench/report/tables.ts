import type { Language } from '../../../src/core';
import type { Compared, Results } from '../measure/shapes';
import { predicted } from '../model/costModel';
import { verdictOf, type Verdict } from '../targets/verdicts';
import { targetsOf } from '../targets/targets';
import { short, spread } from './numbers';
import type { Table } from './table';
import { textsIn } from './texts';

/** Connections that the cost model is asked about: milliseconds a round trip, bytes a millisecond. */
const connections = [
  { roundTrip: 5, bytesPerMillisecond: 50_000 },
  { roundTrip: 50, bytesPerMillisecond: 2000 },
  { roundTrip: 250, bytesPerMillisecond: 500 },
];

const byMedian = (theirs: { readonly median: number }, ours: { readonly median: number }): string => `${short(theirs.median / ours.median)} ×`;

/** Everything that was measured, in the order of the document. */
export const tablesOf = (results: Results, language: Language): readonly Table[] => {
  const { core, pipeline, office, file, limit, jsonRules, hyperFormula, libreOffice, model, leftOut, failed } = results;
  const texts = textsIn(language);
  const table = (id: keyof typeof texts.titles, headings: readonly string[], rows: readonly (readonly string[])[] | undefined): readonly Table[] =>
    rows === undefined || rows.length === 0 ? [] : [{ id, title: texts.titles[id], headings, rows }];
  const { machine } = results;
  const peer = (name: string, of: Compared | undefined, theirs = of?.theirs): readonly (readonly string[])[] =>
    of === undefined || theirs === undefined
      ? []
      : [[name, String(of.units), spread(of.ours), spread(theirs), byMedian(theirs, of.ours), String(of.compared), String(of.rounding.count), String(of.wrong.count), String(of.unsaid.length)]];
  return [
    ...table('machine', texts.machine, [[machine.processor, String(machine.cores), machine.platform, machine.node]]),
    ...table('core', texts.core, core?.map((each) => [
      String(each.units),
      spread(each.scored),
      short((each.indicatorScores / each.scored.least) * 1000),
      spread(each.told),
      spread(each.checked),
      short(each.heldMegabytes),
      short(each.peakMegabytes),
    ])),
    ...table('pipeline', texts.pipeline, pipeline?.map(({ units, cells, steps, peakMegabytes }) => [
      String(units), short(steps.parse.median), short(steps.check.median), short(steps.score.median), short(steps.plan.median), spread(steps.whole), short(cells), short(peakMegabytes),
    ])),
    ...table('office', texts.office, office?.flatMap(({ units, cells, first, again, peakMegabytes, neededMegabytes }) =>
      ([[texts.first, first], [texts.again, again]] as const).map(([name, click]) => [
        `${String(units)} ${name}`, spread(click.whole.took), short(click.excel.median), short(click.longest.median), short(click.whole.requests), short(click.whole.actions), short(click.whole.bytes), short(cells), short(peakMegabytes), short(neededMegabytes),
      ]),
    )),
    ...table('steps', texts.steps, office?.flatMap(({ units, first }) =>
      (['attach', 'check', 'score', 'write'] as const).map((step) => [
        `${String(units)} ${texts.step[step]}`, spread(first[step].took), short(first[step].requests), short(first[step].actions), short(first[step].bytes),
      ]),
    )),
    ...table('file', texts.file, file?.map(({ name, units, took, peakMegabytes }) => [name === 'sample' ? texts.sample : String(units), spread(took), short(peakMegabytes)])),
    ...table('peers', texts.peers, [
      ...peer('limit.ts', limit),
      ...peer('HyperFormula', hyperFormula),
      ...peer(texts.built, hyperFormula, hyperFormula?.built),
      ...peer('json-rules-engine', jsonRules),
      ...peer(texts.libreOffice, libreOffice),
    ]),
    ...table('differences', texts.differences, [
      ...(['limit', 'hyperFormula', 'jsonRules', 'libreOffice'] as const).flatMap((name) =>
        [...(results[name]?.rounding.first ?? []), ...(results[name]?.wrong.first ?? [])].map((each) => [name, each]),
      ),
    ]),
    ...table('constants', texts.constants, model && (['requests', 'bytes', 'compute'] as const).map((name) => [texts.constant[name], short(model.constants[name].fixed), short(model.constants[name].perUnit)])),
    ...table('model', texts.model, model?.checked.map(({ units, requests, bytes, predicted: due, measured }) => [
      String(units), String(requests), short(bytes), short(due), spread(measured), `${short((measured.median / due - 1) * 100)} %`,
    ])),
    ...table('connections', texts.connections, model && [10, 100, 200].map((units) => [String(units), ...connections.map((wire) => short(predicted(model.constants, units, wire)))])),
    ...table('targets', texts.targets, targetsOf(results).map(verdictOf).map((verdict) => verdictRow(verdict, language))),
    ...table('leftOut', texts.leftOut, leftOut.length + failed.length === 0 ? [[texts.none, '—']] : [...leftOut, ...failed].map(({ what, why }) => [what, sentenceOf(why)])),
  ];
};

/** The line that names the error, where a program's own words are told. */
const sentenceOf = (why: string): string => {
  const lines = why.split('\n');
  return lines.find((line) => /^\w*Error: /u.test(line)) ?? lines[0] ?? '';
};

const verdictRow = (verdict: Verdict, language: Language): readonly string[] => {
  const { target } = verdict;
  const texts = textsIn(language);
  const unit = texts.units[target.unit];
  return [
    target.what[language],
    `${target.side === 'atMost' ? '≤' : '≥'} ${short(target.limit)} ${unit}`.trim(),
    target.measured === undefined ? '—' : `${short(target.measured)} ${unit}`.trim(),
    verdict.kind === 'missed' ? texts.missed(short(verdict.by * 100)) : texts[verdict.kind],
  ];
};
