/** How many tests passed, failed and were skipped, read from the reports that the test tools write. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** From `vitest --reporter=json`, as text. A file that failed to load has no tests in it and counts as one failure. */
export function countVitest(text) {
  const report = JSON.parse(text);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * From `ctest --output-junit`: the totals stand in the one `<testsuite>`. It counts a test whose program was not built
 * as skipped; here that is a failure, as nobody chose to skip it.
 */
export function countCtest(report) {
  const head = /<testsuite\s([^>]*)>/.exec(report)?.[1] ?? '';
  const total = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
  const notRun = [...report.matchAll(/<skipped message="(?!SKIP_|Disabled)/g)].length;
  const skipped = total('skipped') + total('disabled');
  const failed = total('failures');
  return { passed: total('tests') - failed - skipped, failed: failed + notRun, skipped: skipped - notRun };
}

/**
 * What a suite counts for. A suite that broke off, wrote no report, ran nothing or ended with an error although every
 * test passed has at least one failure: nothing that went wrong may look green.
 */
export function judge(counts, exitCode) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const wrong = counts === undefined || exitCode !== 0 || passed + failed === 0;
  return { passed, failed: wrong ? Math.max(1, failed) : failed, skipped };
}

/** All suites together. */
export function sum(list) {
  return list.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line of `npm test`. Its form is fixed: other tools read it. */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
