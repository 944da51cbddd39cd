/** Who, when and why in one register: text that is canonical JSON, so that two people's records never mix. */
export interface PersonalRecord {
  /** Whole days since 1970-01-01. */
  when: number | null;
  who: string;
  why: string;
}

const empty: PersonalRecord = { when: null, who: '', why: '' };

export function readRecord(text: string): PersonalRecord {
  try {
    const { when, who, why } = JSON.parse(text) as Record<string, unknown>;
    return {
      when: typeof when === 'number' && Number.isSafeInteger(when) ? when : null,
      who: typeof who === 'string' ? who : '',
      why: typeof why === 'string' ? why : '',
    };
  } catch {
    return empty;
  }
}

/** Empty text for a record that says nothing. */
export function writeRecord({ when, who, why }: PersonalRecord): string {
  return when === null && who === '' && why === '' ? '' : JSON.stringify({ when, who, why });
}
