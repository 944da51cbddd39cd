import { useLanguage, useText } from '../context.js';
import { errorText } from '../text.js';

/** Why the map has no answer now, and another try. Nothing while all is well. */
export function Problem({ code, onAgain }: { code: string | undefined; onAgain(): void }) {
  const language = useLanguage();
  const text = useText();
  if (code === undefined) return null;
  return (
    <div role="status" className="panel-problem-box">
      <p>{errorText(language, code)}</p>
      <button type="button" onClick={onAgain}>{text('panel.problem.again')}</button>
    </div>
  );
}
