/** What axe finds wrong on a page as it is now. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
  passes: unknown[];
}

/**
 * Every violation on the page. The source is evaluated by the debugger, outside the page's own policy, so that the
 * page is the one that people get.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: Found = await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`,
  );
  if (found.passes.length <= 5) throw new Error('axe looked at nothing');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`));
}
