/**
 * The least that scoring can cost: Baotou's rules of 2012 written out by hand as one straight loop over floating-point numbers.
 * Nothing is exact, nothing may be missing or not apply, nothing is said about a score but four numbers. It imports nothing.
 */
export type Cells = ReadonlyMap<string, number | string | boolean>;

/** Indicators judged by a degree alone: code, figure, points. */
const degrees = `1-01-1a leadership.departments 1.5,1-01-1b leadership.difficulties 1.25,1-01-1c leadership.decision 1.25,1-01-1d leadership.innovation 1,1-01-2a leadership.studyGroup .75
1-01-2d leadership.partySchool .75,1-01-2f leadership.research .5,1-03-1a defects.money 1.5,1-03-1b defects.mechanism 1.5,1-03-2a checks.plan 1.5,1-04-1a sexRatio.organisation 2
1-04-1b sexRatio.mechanism 1.5,1-04-3 sexRatio.campaign 2.5,1-05-1a reform.model 1.5,1-05-2 reform.happyFamily 1.5,1-06-3 funding.oneChildReward .75,1-06-4 funding.oneOffReward .75
1-07-2 benefits.linkage 1.5,1-08-0b database.decisions .75,1-08-1 database.equipment 1,1-08-2a database.registers .75,1-09-1 floating.responsibility 1.5,1-09-2 floating.institution 2
1-09-4 floating.equalDocuments 1.5,1-10-2 petitions.mechanism .3,1-10-3a villages.deputies .35,1-11-1 association.bodies 2,1-11-3 association.matching 2,1-12-0a grassRoots.pay .5
1-12-3a stations.qualityService .4,1-12-3b stations.healthyBirths .4,1-12-4 stations.supplies .5,2-01-2a law.governance 2,2-01-2c fees.procedure 1.5,2-01-3 law.demonstration 2.5
2-02-1a defects.budget 1,2-02-1b defects.primaryPrevention 1,2-02-1c defects.monitoring 1,2-02-1d defects.counselling .75,2-02-2 checks.riskAssessment 1.25,2-02-3b checks.procedure .75
2-03-0a sexRatio.deployment 1.5,2-03-1 sexRatio.systems 1.75,2-03-2a sexRatio.pregnancyCare 1.25,2-03-2b sexRatio.access 1.25,2-03-2c sexRatio.approval 1.25,2-03-2d sexRatio.exchange 1.25
2-03-3 sexRatio.designatedSites 1.25,2-04-1 floating.oneChessboard .8,2-04-2a floating.staff .8,2-04-4a floating.documents .4,2-04-6 floating.information .9,2-04-7a floating.agreements .5`
  .split(/[,\n]/u).map((each) => each.split(' ')).map(([code = '', figure = '', points = '']) => ({ code, figure, points: Number(points) }));

const judged = '1-01-2b 1-01-2c 1-01-2e 1-02-0a 1-02-1a 1-02-1b 1-02-2 1-03-0a 1-03-2b 1-04-0a 1-04-0b 1-04-2 1-05-1b 1-06-0a 1-06-1a 1-06-1b 1-06-2 1-06-5 1-07-1a 1-07-1b 1-07-1c 1-08-0a 1-08-2b '
  + '1-08-3 1-09-3 1-10-1a 1-10-1b 1-10-3b 1-11-2 1-12-1 1-12-2 1-12-3c 2-01-1 2-01-2b 2-02-1e 2-02-3a 2-02-3c 2-03-0b 2-03-0c 2-04-2b 2-04-3a 2-04-3b 2-04-4b 2-04-5 2-04-7b 2-04-8';

/** The codes in the order of the traces. */
export const codes: readonly string[] = [...judged.split(' '), ...degrees.map(({ code }) => code)].map((code) => `P${code}`);

const equal = ['education', 'familyPlanning', 'reproductiveHealth', 'healthyBirths', 'rights', 'rewards'].map((each) => `floating.equal.${each}`);

/** The numbers that a trace has: measure, target, points lost, points. */
export const width = 4;

/** Scores units from what their cells hold; a day is its serial number. Answers one trace for every unit and code, one after the other. */
export const limit = (units: readonly Cells[]): Float64Array => {
  const traces = new Float64Array(units.length * codes.length * width);
  let at = 0;
  const put = (measure: number, target: number, lost: number, points: number): void => {
    traces[at] = measure;
    traces[at + 1] = target;
    traces[at + 2] = lost = lost > points ? points : lost;
    traces[at + 3] = Math.round((points - lost) * 100) / 100;
    at += width;
  };
  const least = (value: number, target: number, each: number, points: number): void => put(value, target, value >= target ? 0 : (target - value) * each, points);
  const most = (value: number, target: number, each: number, points: number): void => put(value, target, value <= target ? 0 : (value - target) * each, points);
  const above = (value: number, target: number, each: number, points: number): void => put(value, target, value > target ? 0 : Math.max(1, Math.ceil(target - value)) * each, points);
  const share = (value: number, target: number, points: number): void => put(value, target, value >= target ? 0 : points * (1 - value / target), points);
  for (const cells of units) {
    const of = (id: string): number => { const value = cells.get(id); return typeof value === 'number' ? value : value === '落实' || value === '是' ? 1 : value === '部分落实' ? 0.5 : 0; };
    const [births, end, male, female, last, own, total] = [of('births.total'), of('population.end'), of('births.male'), of('births.female'), of('sexRatio.lastYear'), of('funding.own'), of('funding.total')];
    const [ratio, compliant, bureau, resident] = [(male / female) * 100, (of('births.compliant') / births) * 100, of('population.bureau'), of('population.resident')];
    const ceiling = last <= 107 ? 107 : 107 + (last - 107) * (last <= 120 ? 0.9 : 0.88);
    const [head, before, done, inPlace] = [(own / end) * 10_000, of('funding.lastYear'), (of('checks.done') / of('checks.target')) * 100, of('checks.inPlace')];
    share(of('leadership.sessions'), 1, 1.25); share(of('leadership.hours'), 4, 1); share(of('leadership.teachers'), 1, 0.75); most((births / of('births.plan')) * 100, 100, 0.3, 3);
    most((births / ((of('population.start') + end) / 2)) * 1000, 8, 2, 4); most((Math.abs(resident - bureau) / bureau) * 100, 5, 0.3, 1.5); least(compliant, 92, 1, 4.5);
    above((of('defects.covered') / of('defects.target')) * 100, of('defects.lastRate'), 0.5, 3.5); share(inPlace, 3, 2); most(ratio, ceiling, 1, 6); most(ratio, Math.max(107, last), 1, 1.5);
    put(ratio, ratio < 103 ? 103 : 107, ratio < 103 ? (103 - ratio) * 0.5 : ratio > 107 ? (ratio - 107) * 0.5 : 0, 4.5); share(of('reform.mechanisms'), 2, 2);
    above(((total - before) / before) * 100, ((of('revenue.thisYear') - of('revenue.lastYear')) / of('revenue.lastYear')) * 100, 0.2, 2); least((total / end) * 10_000, 22, 0.25, 2.5);
    least(head, 9, 0.3, 1.5); least((of('funding.other') / end) * 10_000 + Math.max(0, head - 9), 13, 0.15, 1.5); put(of('funding.rewardsApart'), 1, 0, 0);
    share((of('benefits.correct') / of('benefits.confirmed')) * 100, 100, 1.5); share((of('benefits.paidInTime') / of('benefits.payable')) * 100, 100, 1.5);
    share((of('benefits.matchingPaid') / of('benefits.matchingDue')) * 100, 100, 1.5); least((of('women.records') / of('women.married')) * 100, 95, 0.2, 2);
    least((of('database.records') / resident) * 100, 95, 0.2, 2); share(of('database.quarters'), 4, 1.5);
    least((of('floating.funds') / of('floating.population')) * 10_000, of('floating.registeredStandard'), 0.3, 3); most(of('petitions.thisYear'), 0.8 * of('petitions.lastYear'), Infinity, 0.6);
    most(of('law.majorCases'), 0, 0.4, 0.4); share((of('assistants.paid') / of('assistants.eligible')) * 100, 100, 0.35); share((of('milk.supplied') / of('milk.eligible')) * 100, 100, 3);
    share((of('stations.standard') / of('stations.total')) * 100, 100, 0.8); share(of('stations.functions'), 8, 0.8); above(done, of('checks.lastRate'), 0.1, 0.6); least(compliant, 92, 1, 4.5);
    least((of('fees.filed') / of('fees.toFile')) * 100, 100, 0.2, 3.5); least((of('highRisk.followed') / of('highRisk.total')) * 100, 95, 0.2, 2.5); share(inPlace, 3, 0.75); least(done, 80, 0.2, 3);
    share(of('sexRatio.cases'), 1, 1.5); most(ratio, ceiling, 0.5, 3); share(of('floating.coordinators'), Math.ceil(of('floating.women') / 500), 1.2); share(of('floating.reports'), 3, 0.8);
    most(of('floating.logicErrors'), 0, 0.1, 0.5); share(equal.reduce((sum, id) => sum + of(id), 0), 6, 1.2); put(of('floating.brandCompleted'), 41_090, Math.max(0, Math.ceil((of('floating.brandCompleted') - 41_090) / 30)) * 0.25, 1);
    share(of('floating.meetings'), 2, 0.9); share(of('floating.convenience'), 10, 1);
    for (const { figure, points } of degrees) share(of(figure), 1, points);
  }
  return traces;
};
