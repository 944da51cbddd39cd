import { usePanel, useRights } from '../context.js';
import { BundleForm } from './BundleForm.js';
import { IssueList } from './IssueList.js';
import { SignalForm } from './SignalForm.js';

/** From what one hears to what one takes up: signals, bundles, issues. */
export function Issues() {
  const { screen } = usePanel();
  const { edit } = useRights();
  const part = 'part' in screen ? screen.part : undefined;
  if (edit && part === 'signal') return <SignalForm />;
  if (edit && part === 'bundle') return <BundleForm />;
  return <IssueList />;
}
