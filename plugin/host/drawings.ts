/** Other whiteboards' drawings over HTTP: what a file would become on a live map, and making it so. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Role } from './addon.js';
import { HostError } from './errors.js';
import type { Limits } from './limits.js';
import type { LiveRoom } from './live.js';
import type { Maps } from './maps.js';

interface DrawingParams {
  Params: { map: string };
}

type Work = (room: LiveRoom, role: Role, drawing: Buffer) => Promise<string>;

const works: Readonly<Record<string, Work>> = {
  propose: (room, _role, drawing) => room.native.proposeDrawing(drawing),
  /** Answers only when it is on disk, as with every other change. */
  import: async (room, role, drawing) => {
    const made = await room.native.importDrawing(role, drawing);
    await room.saved();
    return made;
  },
};

/** `roleOf` throws for who may not see the map. */
export function addDrawingRoutes(
  app: FastifyInstance,
  { maps, limits }: { maps: Maps; limits: Limits },
  roleOf: (request: FastifyRequest<DrawingParams>) => Role,
): void {
  let busy = 0;
  void app.register(async (drawings) => {
    const keep = (_request: unknown, body: Buffer, done: (error: null, body: Buffer) => void): void => done(null, body);
    drawings.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limits.drawingBytes }, keep);
    for (const [name, work] of Object.entries(works)) {
      drawings.post<DrawingParams>(`/m/:map/whiteboard/${name}`, {
        bodyLimit: limits.drawingBytes,
        // Before the body is read: a stranger must not make the host hold it.
        onRequest: async (request) => {
          const role = roleOf(request as FastifyRequest<DrawingParams>);
          if (role === 0) throw new HostError('not_allowed', 'not_allowed', 'viewers only look');
          if (busy >= limits.drawings) throw new HostError('limit_rate', 'invalid_input', 'too many drawings');
          busy++;
          request.raw.once('close', () => busy--);
        },
        handler: async (request, reply) => {
          const role = roleOf(request);
          if (!Buffer.isBuffer(request.body)) throw new HostError('file_type', 'invalid_input', 'no file was sent');
          const lease = await maps.use(request.params.map);
          try {
            const proposal = await work(lease.room, role, request.body);
            return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(proposal);
          } finally {
            lease.release();
          }
        },
      });
    }
  });
}
