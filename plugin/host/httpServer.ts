/** The HTTP server without its routes: limits, checks that come before everything, headers, errors as `{code}`. */
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf, HostError, statusOf } from './errors.js';
import { plainHeaders, securityHeaders } from './headers.js';
import type { Limits } from './limits.js';
import type { OwnNames } from './ownNames.js';

/** Where log lines go: JSON, one object a line, ending in a line feed. */
export interface LogTarget {
  level: 'info' | 'warn' | 'error' | 'silent';
  write(line: string): void;
}

/** The codes for what Fastify itself refuses. */
const codesOfFastify: Readonly<Record<string, [number, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'file_too_large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'file_type'],
};

/** A server that is not listening yet. `names` is asked for every request; it is known only once the port is. */
export function createServer(limits: Limits, target: LogTarget, names: () => OwnNames): FastifyInstance {
  const app: FastifyInstance = Fastify<Server>({
    logger: { level: target.level, stream: target, base: null, serializers: quietSerializers },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.requestCheckMs },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (_error, _request, reply) => refuseAddress(reply as FastifyReply),
  });
  app.server.maxConnections = limits.sockets;
  app.addHook('onRequest', async (request, reply) => checkSource(names(), request, reply));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not_found' }));
  app.setErrorHandler((error, _request, reply) => sendError(error, reply));
  // Only pictures come in, and their route says so itself.
  app.removeAllContentTypeParsers();
  return app;
}

/** Refuses what was not meant for this host, or comes from a page that is not this host's. */
function checkSource(names: OwnNames, request: FastifyRequest, reply: FastifyReply): void {
  const { host, origin } = request.headers;
  if (!host || !names.has(host)) {
    void reply.headers({ ...plainHeaders });
    throw new HostError('host_refused', 'not_allowed', 'the Host header names another host');
  }
  void reply.headers(securityHeaders(host.toLowerCase()));
  if (origin !== undefined && !names.isOwnOrigin(origin, host)) {
    throw new HostError('origin_refused', 'not_allowed', 'the request comes from a page of another origin');
  }
}

function sendError(error: unknown, reply: FastifyReply): FastifyReply {
  const known = codesOfFastify[(error as { code?: string }).code ?? ''];
  if (known) return reply.code(known[0]).send({ code: known[1] });
  const fastifyStatus = (error as { statusCode?: number }).statusCode;
  if (codeOf(error) === 'internal' && fastifyStatus && fastifyStatus < 500) {
    return reply.code(fastifyStatus).send({ code: fastifyStatus === 404 ? 'not_found' : 'bad_request' });
  }
  return reply.code(statusOf(error)).send({ code: codeOf(error) });
}

/** An address that cannot be decoded never reaches a hook. */
function refuseAddress(reply: FastifyReply): void {
  void reply.headers({ ...plainHeaders }).code(400).send({ code: 'bad_request' });
}

/** What cannot be read as HTTP, or takes too long, gets one short answer. */
function refuseUnreadable(error: { code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  const body = '{"code":"bad_request"}';
  const head = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\n`;
  socket.end(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
}

/** Fastify logs requests and errors whole where it logs by itself; addresses, paths and messages stay out. */
const quietSerializers = {
  req: () => ({}),
  res: ({ statusCode }: { statusCode?: string | number }) => ({ statusCode: statusCode ?? 0 }),
  err: (error: Error) => ({ type: error.name, message: '', stack: '', code: codeOf(error) }),
};
