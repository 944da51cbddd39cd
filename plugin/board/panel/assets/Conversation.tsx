import { usePack, useSay, useText } from '../context.js';

const mostPrompts = 3;
const talk = 'asset_talk';

/** No assets yet: not an empty table but questions to begin a conversation with. */
export function Conversation() {
  const text = useText();
  const say = useSay();
  const card = usePack().cards.find((one) => one.id === talk);
  const prompts = card?.groups.flatMap((group) => group.prompts).slice(0, mostPrompts) ?? [];
  return (
    <div className="panel-stack panel-starter">
      <p>{text('panel.assets.empty')}</p>
      {prompts.length > 0 && (
        <ul>
          {prompts.map((one) => <li key={one.id}>{say(one.text)}</li>)}
        </ul>
      )}
    </div>
  );
}
