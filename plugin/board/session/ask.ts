import type { Answer, Question } from '../../protocol/ask.js';
import type { MapLink } from './access.js';
import { parseObject } from './entity.js';
import type { Environment } from './environment.js';

/** Why a question has no answer. `code` is for assets/text: `offline`, or what the host says. */
export class AskError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'AskError';
  }
}

/** Asks the host. Rejects with an AskError. */
export async function ask<Q extends Question>(
  environment: Environment,
  { mapId, token }: MapLink,
  question: Q,
): Promise<Answer<Q>> {
  const path = `/m/${encodeURIComponent(mapId)}/ask`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let answer;
  try {
    answer = await environment.fetch(path, 'POST', headers, new TextEncoder().encode(JSON.stringify(question)));
  } catch {
    throw new AskError('offline');
  }
  const said = parseObject(new TextDecoder().decode(answer.body));
  const code = said?.['code'];
  if (answer.status !== 200 || !said) throw new AskError(typeof code === 'string' ? code : 'unknown');
  // The host is of this page's version, or its protocol number would have kept the page out.
  return said as unknown as Answer<Q>;
}
