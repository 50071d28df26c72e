import type { SampleEntries } from './clean';

const partly = (...figures: readonly string[]): SampleEntries => Object.fromEntries(figures.map((figure) => [figure, '部分落实']));
const not = (...figures: readonly string[]): SampleEntries => Object.fromEntries(figures.map((figure) => [figure, '未落实']));

/** What differs from the clean figures; `blank` cells are emptied. */
export interface Exception {
  readonly entries: SampleEntries;
  readonly blank?: readonly string[];
}

/** Invented troubles, by unit, so that every flag and every kind of rule shows up in the sample. */
export const sampleExceptions: Readonly<Record<string, Exception>> = {
  // Nearly everything done.
  昆都仑区: { entries: { 'floating.meetings': 1, ...partly('leadership.research', 'stations.supplies') } },
  // A lead that shrinks: three quarters reported, too few coordinators, more cases filed than there were to file.
  青山区: {
    entries: {
      'database.quarters': 3,
      'floating.coordinators': 26,
      'fees.filed': 99,
      ...partly('reform.happyFamily', 'floating.agreements'),
    },
  },
  // Sex ratio above the ceiling and above last year's; policy rate missed; funding grows more slowly than revenue.
  东河区: {
    entries: {
      'births.male': 2134,
      'births.female': 1826,
      'births.compliant': 3596,
      'sexRatio.lastYear': 115.2,
      ...not('sexRatio.campaign', 'sexRatio.deployment', 'floating.information', 'database.decisions', 'association.bodies', 'law.demonstration', 'sexRatio.pregnancyCare'),
      ...partly('sexRatio.mechanism', 'sexRatio.organisation', 'sexRatio.systems', 'sexRatio.access', 'law.governance', 'reform.model', 'floating.oneChessboard'),
      'funding.lastYear': 1124.4,
      'funding.rewardsApart': '否',
      'law.majorCases': 1,
      'petitions.thisYear': 83,
      'benefits.paidInTime': 3355,
    },
  },
  // Just within the limits.
  九原区: {
    entries: { 'births.compliant': 1526, 'women.records': 42060, 'highRisk.followed': 122, ...partly('database.equipment', 'law.governance') },
  },
  // Above 120 last year, so 12 % of the excess had to go: done, yet far from 103–107.
  石拐区: {
    entries: {
      'births.male': 144,
      'births.female': 118,
      'sexRatio.lastYear': 124.5,
      ...not('floating.information', 'law.demonstration', 'leadership.research', 'defects.counselling'),
      ...partly('leadership.difficulties', 'defects.mechanism', 'stations.supplies', 'sexRatio.designatedSites', 'floating.institution', 'defects.money'),
      'leadership.hours': 3,
      'leadership.teachers': 0,
      'stations.standard': 6,
      'stations.functions': 7,
      'floating.equal.rewards': '否',
      'checks.inPlace': 2,
    },
  },
  // A mining district without floating women, fee cases or anything to investigate.
  白云鄂博矿区: {
    entries: {
      'floating.women': 0,
      'floating.coordinators': 0,
      'fees.toFile': 0,
      'fees.filed': 0,
      'sexRatio.cases': '不适用',
      'stations.functions': 7,
      ...partly('association.bodies'),
    },
  },
  // Sex ratio above the ceiling, but below last year's.
  土默特右旗: {
    entries: {
      'births.male': 1183,
      'births.female': 1031,
      'sexRatio.lastYear': 115,
      'checks.done': 855,
      'funding.rewardsApart': '否',
      'milk.supplied': 690,
    },
  },
  // A veto was decided.
  固阳县: {
    entries: {
      'petitions.majorCase': '是',
      'petitions.thisYear': 44,
      ...not('petitions.mechanism', 'leadership.partySchool', 'floating.responsibility', 'database.equipment', 'benefits.linkage'),
      ...partly('leadership.departments', 'leadership.decision', 'reform.model', 'fees.procedure', 'checks.riskAssessment'),
      'funding.own': 152.5,
      'funding.other': 233.5,
      'funding.total': 386,
      'funding.lastYear': 350.2,
    },
  },
  // Figures still to come.
  达尔罕茂明安联合旗: {
    entries: {
      ...partly('leadership.innovation', 'defects.monitoring', 'floating.staff', 'sexRatio.exchange'),
      'floating.meetings': 0,
      'checks.done': 298,
    },
    blank: ['births.plan', 'defects.lastRate', 'association.matching', 'floating.convenience', 'law.governance'],
  },
  // A brand completed late, logic errors in the reports, and duplicates in the information base.
  稀土高新区: {
    entries: {
      'floating.brandCompleted': '2012-08-10',
      'floating.logicErrors': 3,
      'floating.meetings': 1,
      'database.records': 136410,
      'floating.funds': 83.2,
    },
  },
};
