/** What the window's process and the host's process say to each other. Plain values: they are copied, not shared. */

export interface HostStart {
  readonly kind: 'start';
  /** Folder with the user's maps, made when missing. */
  readonly maps: string;
  /** 0 takes any free port. A restarted host gets the port it had, so that open pages find it again. */
  readonly port: number;
  /** 127.0.0.1, or 0.0.0.0 for other devices on the network. */
  readonly address: string;
}

/** What can be asked of a running host. */
export type HostTask =
  /** Serves this map file, if it is not served yet. */
  | { readonly kind: 'open'; readonly file: string }
  /**
   * Makes a map file, empty or from a sample; an empty `title` is that of the sample. An existing file is replaced
   * only by a whole new one.
   */
  | { readonly kind: 'create'; readonly file: string; readonly title: string; readonly sample: string }
  /** Writes a consistent copy of a map, over another file when that is not a map in use. */
  | { readonly kind: 'copy'; readonly file: string; readonly target: string }
  /** Saves everything, closes the maps and ends the process. */
  | { readonly kind: 'close' };

export type ToHost = HostStart | { readonly kind: 'task'; readonly id: number; readonly task: HostTask };

/** A map that is served now. `link` lets in whoever has it. */
export interface OpenedMap {
  readonly file: string;
  readonly title: string;
  readonly link: string;
}

/** An error as it crosses the border: texts for people are in assets/text. */
export interface HostFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type FromHost =
  | { readonly kind: 'ready'; readonly url: string; readonly port: number }
  | { readonly kind: 'notStarted'; readonly failure: HostFailure }
  | { readonly kind: 'done'; readonly id: number; readonly value: OpenedMap | undefined }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: HostFailure };
