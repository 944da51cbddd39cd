#!/usr/bin/env node
/** The command `kwadrant`. */
import { run, terminalOf } from './run.js';

/** The reader went away, as `head` does: there is nobody left to tell anything. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), terminalOf(process));
