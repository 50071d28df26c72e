import { writeFileSync } from 'node:fs';
import { adapters } from './adapters';
import { everyCase, midstOfScoring, rotatedCases } from './cases';
import { drill, type DrillOptions } from './drill';
import { requestShape, type DrillRequest } from './request';
import { tell } from './told';

const optionsOf = (request: DrillRequest): DrillOptions => {
  switch (request.cases) {
    case 'rotated':
      return { choose: (acts) => rotatedCases(acts).filter(({ fault }) => fault.forever === request.forever), thorough: false, tell };
    case 'midst':
      return { choose: midstOfScoring, thorough: true, through: adapters[request.adapter] };
    case 'every': {
      const { one, part, parts, operations } = request;
      const isAsked = (name: string): boolean => operations.length === 0 || operations.includes(name);
      const isOurs = (index: number): boolean => index % one === 0 && Math.floor(index / one) % parts === part;
      return { choose: (acts) => everyCase(acts.filter(({ operation }) => isAsked(operation.name))).filter((_, index) => isOurs(index)), thorough: true, tell };
    }
  }
};

// drill/program <request as JSON> <file for the summary as JSON>; on standard error, how it goes.
const [request = '', report = ''] = process.argv.slice(2);
writeFileSync(report, JSON.stringify(await drill(optionsOf(requestShape.parse(JSON.parse(request))))));
