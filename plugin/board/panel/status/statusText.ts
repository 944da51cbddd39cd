/** The status line's words. It never says more than is true: what is saved, and where. */
import type { Status } from '../../session/types.js';
import type { Language } from '../../shell.js';
import { errorText, t } from '../text.js';

export type StatusTone = 'good' | 'busy' | 'away' | 'stopped';

export interface StatusLook {
  tone: StatusTone;
  text: string;
}

export function statusLook(status: Status, language: Language): StatusLook {
  switch (status.state) {
    case 'connecting':
      return { tone: 'busy', text: t(language, 'status.connecting') };
    case 'saved':
      return { tone: 'good', text: t(language, 'status.saved') };
    case 'saving':
      return { tone: 'busy', text: t(language, 'status.saving') };
    case 'offline': {
      if (status.waiting === 0) return { tone: 'away', text: t(language, 'status.offline.saved') };
      const key = status.kept ? 'status.offline.kept' : 'status.offline.memory';
      return { tone: 'away', text: t(language, key, { count: status.waiting }) };
    }
    case 'readOnly':
      return { tone: 'stopped', text: t(language, 'status.readOnly', { reason: errorText(language, status.code) }) };
    case 'closed':
      return { tone: 'stopped', text: t(language, 'status.closed', { reason: errorText(language, status.code) }) };
  }
}

/**
 * What a screen reader must hear when the status goes from one to another; undefined for what changes all the time,
 * such as saving and saved.
 */
export function spokenChange(before: Status, after: Status, language: Language): string | undefined {
  const busy = (status: Status): boolean => status.state === 'saved' || status.state === 'saving';
  if (busy(after)) return busy(before) || before.state === 'connecting' ? undefined : t(language, 'status.back');
  if (after.state === 'connecting') return undefined;
  if (before.state === after.state) return undefined;
  return statusLook(after, language).text;
}
