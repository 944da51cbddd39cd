import { usePanel, useRights } from '../context.js';
import { ActionForm } from './ActionForm.js';
import { AddAsset } from './AddAsset.js';
import { AssetList } from './AssetList.js';

/** The strengths of the neighbourhood: their list, the form for a new one, and the form for an action of several. */
export function Assets() {
  const { screen } = usePanel();
  const { edit } = useRights();
  const part = 'part' in screen ? screen.part : undefined;
  if (edit && part?.startsWith('add')) return <AddAsset category={part.split(':')[1]} />;
  if (edit && part === 'act') return <ActionForm />;
  return <AssetList />;
}
