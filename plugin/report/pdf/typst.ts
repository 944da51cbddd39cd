/** The compiler: a fixed source with data beside it, and no way to the disk. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readOwnFonts } from '../picture/fonts.js';

/** A folder that is nowhere: what the source reads is what it was given, and no file of this computer. */
const workspace = resolve('/kwadrant-report');

/** Where systems keep faces. They are asked only when our own cannot show a character. */
function systemFonts(): string[] {
  const home = homedir();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local', 'share', 'fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    'C:\\Windows\\Fonts',
  ];
  return folders.filter((folder) => existsSync(folder));
}

export interface Compilation {
  /** Texts and pictures by name, as the source reads them from `/name`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly source: string;
  /** ua-1, a-2a, … */
  readonly standard: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** A compiler with its faces: the house's own before ours. */
export class Typst {
  private readonly compiler: NodeCompiler;

  constructor(fontFiles: readonly Uint8Array[], more: 'own' | 'system') {
    const fontBlobs = [...fontFiles.map((file) => Buffer.from(file)), ...readOwnFonts()];
    const system = more === 'system' ? [{ fontPaths: systemFonts() }] : [];
    this.compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }, ...system] });
  }

  /** The PDF, or what Typst says is wrong: English, for developers. */
  pdf({ files, source, standard, timestamp }: Compilation): { pdf: Uint8Array } | { wrong: string } {
    this.compiler.resetShadow();
    for (const [name, data] of files) this.compiler.mapShadow(join(workspace, name), Buffer.from(data));
    try {
      const compiled = this.compiler.compile({ mainFileContent: source });
      if (compiled.result) {
        return { pdf: this.compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: timestamp }) };
      }
      const said = compiled.takeDiagnostics();
      return { wrong: said ? JSON.stringify(this.compiler.fetchDiagnostics(said)) : 'no pages' };
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string };
      return { wrong: `${message ?? ''} ${code ?? ''}` };
    }
  }
}
