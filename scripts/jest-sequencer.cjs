const { relative } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const longTests = require('./long-tests.json');

/**
 * Starts the longest test files first, so that none of them runs alone in the end. How long a file takes is known from the run before;
 * in a fresh clone, from the seconds in long-tests.json.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const lengths = new Map(tests.map((test) => [test, this.time(test) ?? 1000 * (longTests[nameOf(test)] ?? 0)]));
    const failed = (test) => Number(this.hasFailed(test));
    return [...tests].sort((one, other) => failed(other) - failed(one) || lengths.get(other) - lengths.get(one) || (one.path < other.path ? -1 : 1));
  }
};

const nameOf = ({ path, context }) => relative(context.config.rootDir, path).replaceAll('\\', '/');
