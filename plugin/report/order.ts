/** What people ask of a report, as the native module's `reportMap` takes it. */
import type { ReportKind, ReportOptions } from '../protocol/report.js';

/** Every choice but language and date may be left out; words that come from outside are checked by the core. */
export interface ReportChoices {
  readonly kind?: string | undefined;
  /** Ids with commas between them. */
  readonly sections?: string | undefined;
  readonly redact?: boolean;
  readonly since?: string | undefined;
  readonly lens?: string | undefined;
  readonly mono?: boolean;
  readonly numbers?: boolean;
  readonly issue?: string | undefined;
  /** YYYY-MM-DD; today, by this computer's clock, when left out. */
  readonly date?: string | undefined;
}

/** Today on this computer, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The options as JSON, with nothing in them that was not chosen. */
export function optionsJson(language: 'nl' | 'en', choices: ReportChoices): string {
  const { kind, sections, redact, since, lens, mono, numbers, issue, date } = choices;
  const options: ReportOptions = {
    language,
    today: date ?? today(),
    ...(kind === undefined ? {} : { kind: kind as ReportKind }),
    ...(sections === undefined ? {} : { sections: sections.split(',') as ReportOptions['sections'] & object }),
    ...(redact ? { redact } : {}),
    ...(since === undefined ? {} : { since }),
    ...(lens === undefined ? {} : { lens }),
    ...(mono ? { mono } : {}),
    ...(numbers ? { numbers } : {}),
    ...(issue === undefined ? {} : { issue }),
  };
  return JSON.stringify(options);
}
