/**
 * Reports over HTTP: `GET /m/<map>/report/<format>`, with the choices of order.ts as its query and `language`. Reading
 * happens in the native module's own threads and writing in one of ours, so that rooms keep their pulse; when the
 * client goes away, both end.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Format, type PdfStandard, pdfStandards } from '../report/format.js';
import { formatOf } from '../report/formats.js';
import type { House } from '../report/house/house.js';
import { optionsJson } from '../report/order.js';
import { writeReport } from '../report/writeReport.js';
import type { Addon } from './loadAddon.js';
import { HostError } from './errors.js';
import { storedFileHeaders } from './headers.js';
import type { Limits } from './limits.js';
import type { Maps } from './maps.js';
import { Turns } from './turns.js';

export interface ReportParts {
  readonly maps: Maps;
  readonly limits: Limits;
  /** The look of every report of this host. */
  readonly house: House;
  /** The native module's. */
  readonly reportMap: Addon['reportMap'];
}

interface ReportRequest {
  Params: { map: string; format: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/** Those that are made or not: `1` is yes. */
const switches = ['redact', 'mono', 'numbers'] as const;
const choices = ['kind', 'sections', 'since', 'lens', 'issue', 'date', 'standard', 'language', ...switches] as const;
type Choices = Partial<Record<(typeof choices)[number], string>>;

const badValue = (field: string): HostError =>
  new HostError('bad_value', 'invalid_input', `the query's ${field} is wrong`, { field });

/** Each choice at most once, and nothing else. */
function choicesOf(query: ReportRequest['Querystring']): Choices {
  for (const [name, value] of Object.entries(query)) {
    if (!choices.some((known) => known === name) || typeof value !== 'string') throw badValue(name);
  }
  return query as Choices;
}

function standardOf({ standard }: Choices): PdfStandard {
  const found = pdfStandards.find((known) => known === (standard ?? pdfStandards[0]));
  if (!found) throw badValue('standard');
  return found;
}

function optionsOf({ language = 'nl', redact, mono, numbers, ...rest }: Choices, format: Format): string {
  if (language !== 'nl' && language !== 'en') throw badValue('language');
  const yes = (name: (typeof switches)[number], said: string | undefined): boolean => {
    if (said !== undefined && said !== '1') throw badValue(name);
    return said === '1';
  };
  return optionsJson(language, {
    ...rest,
    sections: rest.sections ?? format.sections,
    redact: yes('redact', redact),
    mono: yes('mono', mono),
    numbers: yes('numbers', numbers),
  });
}

/** A name for the file that every system takes; who can read more gets the whole title. */
function fileName(document: string, { extension }: Format): string {
  const { title } = JSON.parse(document) as { title: string };
  const name =
    title
      .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'report';
  const plain =
    name
      .normalize('NFD')
      .replace(/[^\w .-]/g, '')
      .replace(/^\.+/, '')
      .trim() || 'report';
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}${extension}"; filename*=UTF-8''${whole}${extension}`;
}

/** Ends when the client is gone: the answer is closed before it is whole. */
function gone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort(new HostError('host_gone', 'internal', 'the client is gone')));
  return controller.signal;
}

async function send(
  parts: ReportParts,
  turns: Turns,
  request: FastifyRequest<ReportRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { map, format: id } = request.params;
  const format = formatOf(id);
  if (!format || format.id !== id) throw new HostError('not_found', 'invalid_input', 'no such format');
  const asked = choicesOf(request.query);
  const [options, standard] = [optionsOf(asked, format), standardOf(asked)];
  const signal = gone(reply);
  const end = await turns.take(map, signal);
  try {
    const document = parts.reportMap(parts.maps.fileOf(map), options);
    const bytes = await writeReport({ document, format: id, house: parts.house, standard }, signal);
    const named = { ...storedFileHeaders, 'content-disposition': fileName(await document, format) };
    return reply.headers(named).type(format.mime).send(Buffer.from(bytes));
  } finally {
    end();
  }
}

/** `mayRead` throws for who may not see the map. */
export function addReportRoute(
  app: FastifyInstance,
  parts: ReportParts,
  mayRead: (request: FastifyRequest<ReportRequest>) => void,
): void {
  const turns = new Turns(parts.limits.reports, parts.limits.reportsWaiting);
  app.get<ReportRequest>('/m/:map/report/:format', {
    onRequest: async (request) => mayRead(request),
    handler: async (request, reply) => send(parts, turns, request, reply),
  });
}
