import { describe, expect, it } from 'vitest';
import { closingLine, countCtest, countVitest, judge, sum } from './counts.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('countVitest', () => {
  it('adds a file that failed to load, which has no tests of its own, as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });
});

it('countCtest reads the totals of the suite, and counts a test that was not built as failed', () => {
  const report = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuite name="x"',
    '\ttests="9"',
    '\tfailures="2"',
    '\tdisabled="1"',
    '\tskipped="3"',
    '\thostname=""',
    '>',
    '<testcase name="Suite.tests" failures="50"/>',
    '<testcase name="a" status="notrun"><skipped message="Unable to find executable: x"/></testcase>',
    '<testcase name="b" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/></testcase>',
    '</testsuite>',
  ].join('\n');
  expect(countCtest(report)).toEqual({ passed: 3, failed: 3, skipped: 3 });
});

describe('judge', () => {
  it.each([
    ['all well', { ...none, passed: 3 }, 0, 0],
    ['failures are kept', { ...none, passed: 3, failed: 2 }, 1, 2],
    ['no report: the suite broke off', undefined, 0, 1],
    ['killed by a signal', undefined, 'SIGSEGV', 1],
    ['nothing ran', none, 0, 1],
    ['only skipped tests', { ...none, skipped: 4 }, 0, 1],
    ['every test passed, but the tool says no', { ...none, passed: 3 }, 1, 1],
  ])('%s', (_title, counts, code, failed) => {
    expect(judge(counts, code).failed).toBe(failed);
  });
});

it('closes with one line over all suites', () => {
  const total = sum([{ passed: 1, failed: 0, skipped: 2 }, { passed: 10, failed: 1, skipped: 0 }]);
  expect(closingLine(total)).toBe('11 passed, 1 failed, 2 skipped');
});
