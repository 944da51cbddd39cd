/** What the figures were measured on. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** One line: ratios travel from machine to machine, figures do not. */
export function machine(): string {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const busy = loadavg()[0]!.toFixed(1);
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'} × ${processors.length}`,
    `${memory} GiB`,
    `${platform()} ${release()}`,
    `node ${process.versions.node}`,
    `load ${busy}`,
  ].join(' · ');
}
