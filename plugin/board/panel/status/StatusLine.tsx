import { useEffect, useRef } from 'react';
import { useLanguage, usePanel, useText, useTopic } from '../context.js';
import { spokenChange, statusLook, type StatusTone } from './statusText.js';

/** A mark for each state that also tells by its shape: full, half, open, crossed. */
export function StatusMark({ tone }: { tone: StatusTone }) {
  return (
    <svg className={`panel-mark panel-mark-${tone}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill={tone === 'good' ? 'currentColor' : 'none'} stroke="currentColor"
        strokeWidth="2" />
      {tone === 'busy' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
      {tone === 'stopped' && <path d="m4 4 8 8M12 4l-8 8" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}

/** What is saved where, and how many people are here. */
export function StatusLine() {
  const { store, notices } = usePanel();
  const language = useLanguage();
  const text = useText();
  useTopic('status');
  useTopic('members');
  const { status, members } = store.view;
  const look = statusLook(status, language);
  const before = useRef(status);

  useEffect(() => {
    const spoken = spokenChange(before.current, status, language);
    before.current = status;
    if (spoken !== undefined) notices.announce(spoken);
  }, [status, language, notices]);

  return (
    <p className="panel-status">
      <StatusMark tone={look.tone} />
      <span className="panel-status-text">{look.text}</span>
      {members.size > 0 && <span className="panel-quiet">{text('status.people', { count: members.size })}</span>}
    </p>
  );
}
