import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage, usePanel, useText } from '../context.js';
import { errorText } from '../text.js';
import { HostRefused } from '../hostRequest.js';
import { fetchReport, handOut } from './fetchReport.js';
import { type Order, pathOf } from './order.js';

export interface Making {
  /** A report is being made. */
  readonly busy: boolean;
  /** Why the last one was not, in words. */
  readonly problem: string | undefined;
  make(order: Order): void;
  /** Ends the wait; the host stops too. */
  stop(): void;
}

/** Makes one report at a time; whoever leaves the place stops it. */
export function useReport(): Making {
  const { props, notices } = usePanel();
  const { mapId, token } = props;
  const language = useLanguage();
  const text = useText();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setBusy(false);
  }, []);
  useEffect(() => stop, [stop]);

  const make = (order: Order): void => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setProblem(undefined);
    setBusy(true);
    fetchReport(pathOf(mapId, order), token, controller.signal).then((file) => {
      if (controller.signal.aborted) return;
      stop();
      handOut(file);
      notices.show({ tone: 'done', text: text('panel.report.done', { file: file.name }) });
    }, (error: unknown) => {
      if (controller.signal.aborted) return;
      stop();
      setProblem(error instanceof HostRefused ? errorText(language, error.code, error.params)
        : errorText(language, 'unknown'));
    });
  };
  return { busy, problem, make, stop };
}
