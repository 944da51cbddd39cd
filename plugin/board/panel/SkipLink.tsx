import type { Language } from '../shell.js';
import './skip.css';
import { t } from './text.js';

/**
 * The first stop of the keyboard on the page, seen only there: past the whiteboard's tools, straight to the map in
 * words. A button and not a link to a place in the page, because such a link would take the access token out of the
 * address.
 */
export function SkipLink({ language, onSkip }: { language: Language; onSkip(): void }) {
  return (
    <header className="skip" lang={language}>
      <button type="button" onClick={onSkip}>{t(language, 'panel.skip')}</button>
    </header>
  );
}
