/** Errors of writing a report, in the shape that the native module's errors have. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly family = 'invalid_input';

  /** `message` is for developers; people get the text of `code` from assets/text, with `params` filled in. */
  constructor(
    readonly code: string,
    message: string,
    readonly params: Record<string, string> = {},
  ) {
    super(message);
  }
}
