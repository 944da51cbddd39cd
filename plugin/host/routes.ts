/** The addresses beside the live connection: access, links, pictures, health. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '../protocol/ids.js';
import type { RoleName } from '../protocol/messages.js';
import { protocolVersion } from '../protocol/version.js';
import { bearerToken, roleNames, type Access } from './access.js';
import type { Role } from './addon.js';
import { addDrawingRoutes } from './drawings.js';
import { HostError } from './errors.js';
import { storedFileHeaders } from './headers.js';
import type { Limits } from './limits.js';
import type { Lease, Maps } from './maps.js';
import { addQuestionRoute } from './questions.js';
import { addReportRoute, type ReportParts } from './reports.js';

/** The whiteboard's own ids of pictures. Anything else is refused before it is looked up. */
const fileIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

export interface RouteParts extends ReportParts {
  access: Access;
  maps: Maps;
  limits: Limits;
  /** A link for a role, reachable from where the request came in. */
  link(mapId: string, role: RoleName, localAddress?: string): string;
}

interface MapParams {
  Params: { map: string };
}

interface FileParams {
  Params: { map: string; file: string };
}

export function addRoutes(app: FastifyInstance, parts: RouteParts): void {
  app.get('/health', async () => ({ ok: true }));
  app.get<MapParams>('/m/:map/access', async (request, reply) => {
    const role = requireRole(parts, request);
    void reply.header('cache-control', 'no-store');
    return { role: roleNames[role], protocol: protocolVersion };
  });
  app.get<MapParams>('/m/:map/links', async (request, reply) => {
    if (requireRole(parts, request) !== 2) throw new HostError('not_allowed', 'not_allowed', 'facilitators only');
    void reply.header('cache-control', 'no-store');
    const { localAddress } = request.socket;
    const link = (role: RoleName): string => parts.link(request.params.map, role, localAddress);
    return { facilitator: link('facilitator'), editor: link('editor'), viewer: link('viewer') };
  });
  addPictureRoutes(app, parts);
  addDrawingRoutes(app, parts, (request) => requireRole(parts, request));
  addQuestionRoute(app, parts, (request) => void requireRole(parts, request));
  addReportRoute(app, parts, (request) => void requireRole(parts, request));
}

/** The role that the request's token gives. Throws `unknown_map` or `no_access`. */
function requireRole({ access, maps }: RouteParts, request: FastifyRequest<MapParams>): Role {
  const { map } = request.params;
  if (!isId(map) || !maps.has(map)) {
    throw new HostError('unknown_map', 'invalid_input', 'no such map is served');
  }
  const token = bearerToken(request.headers.authorization);
  const role = token === undefined ? undefined : access.roleOf(map, token);
  if (role === undefined) throw new HostError('no_access', 'not_allowed', 'no valid token');
  return role;
}

function addPictureRoutes(app: FastifyInstance, parts: RouteParts): void {
  let uploads = 0;
  void app.register(async (pictures) => {
    pictures.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: parts.limits.pictureBytes }, keepBody);
    pictures.put<FileParams>('/m/:map/files/:file', {
      bodyLimit: parts.limits.pictureBytes,
      // Before the body is read: a stranger must not make the host hold 2 MiB.
      onRequest: async (request) => {
        requireFileId(request);
        if (requireRole(parts, request) === 0) throw new HostError('not_allowed', 'not_allowed', 'viewers only look');
        if (uploads >= parts.limits.uploads) throw new HostError('limit_rate', 'invalid_input', 'too many uploads');
        uploads++;
        request.raw.once('close', () => uploads--);
      },
      handler: async (request, reply) => storePicture(parts, request, reply),
    });
    pictures.get<FileParams>('/m/:map/files/:file', {
      onRequest: async (request) => requireFileId(request),
      handler: async (request, reply) => sendPicture(parts, request, reply),
    });
  });
}

function keepBody(_request: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void): void {
  done(null, body);
}

function requireFileId(request: FastifyRequest): void {
  const { file } = request.params as FileParams['Params'];
  if (!fileIdPattern.test(file)) throw new HostError('not_found', 'invalid_input', 'not the name of a picture');
}

async function withMap<T>(parts: RouteParts, mapId: string, action: (lease: Lease) => Promise<T> | T): Promise<T> {
  const lease = await parts.maps.use(mapId);
  try {
    return await action(lease);
  } finally {
    lease.release();
  }
}

/** Answers only when the picture is on disk, as with every other change. */
async function storePicture(parts: RouteParts, request: FastifyRequest<FileParams>, reply: FastifyReply) {
  const role = requireRole(parts, request);
  const { map, file } = request.params;
  if (!Buffer.isBuffer(request.body)) throw new HostError('file_type', 'invalid_input', 'a picture has to be sent');
  const data = request.body;
  const mime = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  await withMap(parts, map, async ({ room }) => {
    room.native.putFile(null, role, file, mime, data);
    await room.saved();
  });
  return reply.code(204).send();
}

async function sendPicture(parts: RouteParts, request: FastifyRequest<FileParams>, reply: FastifyReply) {
  requireRole(parts, request);
  const { map, file } = request.params;
  const found = await withMap(parts, map, ({ room }) => room.native.getFile(file));
  if (!found) throw new HostError('not_found', 'invalid_input', 'no such picture');
  return reply.headers({ ...storedFileHeaders }).type(found.mime).send(found.data);
}
