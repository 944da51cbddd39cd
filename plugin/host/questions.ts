/** Questions to a map over HTTP: JSON goes in and comes out unread, as frames do. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HostError } from './errors.js';
import type { Limits } from './limits.js';
import type { Maps } from './maps.js';
import { Rate } from './rate.js';

interface QuestionParams {
  Params: { map: string };
}

/** Every question costs the one thread that all members of all maps share. */
class Turns {
  private readonly rates = new Map<string, Rate>();

  constructor(private readonly limits: Limits) {}

  take(map: string): boolean {
    const { questionsPerSecond, questionBurst } = this.limits;
    const now = performance.now();
    let rate = this.rates.get(map);
    if (!rate) this.rates.set(map, (rate = new Rate(questionsPerSecond, questionBurst, now)));
    return rate.take(1, now);
  }
}

/** `mayAsk` throws for who may not see the map. */
export function addQuestionRoute(
  app: FastifyInstance,
  parts: { maps: Maps; limits: Limits },
  mayAsk: (request: FastifyRequest<QuestionParams>) => void,
): void {
  const turns = new Turns(parts.limits);
  void app.register(async (questions) => {
    const keep = (_request: unknown, body: string, done: (error: null, body: string) => void): void => done(null, body);
    questions.addContentTypeParser<string>('application/json', { parseAs: 'string' }, keep);
    questions.post<QuestionParams>('/m/:map/ask', {
      bodyLimit: parts.limits.bodyBytes,
      // Before the body is read: a stranger gets nothing done here.
      onRequest: async (request) => {
        const known = request as FastifyRequest<QuestionParams>;
        mayAsk(known);
        if (!turns.take(known.params.map)) throw new HostError('limit_rate', 'invalid_input', 'too many questions');
      },
      handler: async (request, reply) => {
        const question = typeof request.body === 'string' ? request.body : '';
        const lease = await parts.maps.use(request.params.map);
        try {
          const answer = await lease.room.native.ask(question);
          return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(answer);
        } finally {
          lease.release();
        }
      },
    });
  });
}
