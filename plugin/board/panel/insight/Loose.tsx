import type { InsightAnswer } from '../../../protocol/ask.js';
import { usePack, useText } from '../context.js';
import { assetKindOf } from '../model/assets.js';
import { issueKind } from '../model/kinds.js';
import { Line } from './Lines.js';

/** What nobody has taken up yet: issues without an initiative, and assets that nothing uses. */
export function Loose({ insight }: { insight: InsightAnswer }) {
  const pack = usePack();
  const text = useText();
  const issues = pack.kind(issueKind) ? insight.issues_without_initiative : [];
  const assets = assetKindOf(pack) ? insight.unused_assets : [];
  if (issues.length + assets.length === 0) return null;
  return (
    <section aria-label={text('panel.insight.loose')}>
      <h3>{text('panel.insight.loose')}</h3>
      {issues.length > 0 && (
        <Line name="issues" ids={issues} mark={String(issues.length)}>{text('panel.insight.issues')}</Line>
      )}
      {assets.length > 0 && (
        <Line name="assets" ids={assets} mark={String(assets.length)}>{text('panel.insight.assets')}</Line>
      )}
    </section>
  );
}
