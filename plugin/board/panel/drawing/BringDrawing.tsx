import { useId, useRef, useState } from 'react';
import { useText } from '../context.js';
import { DrawingDialog } from './DrawingDialog.js';

/** Takes a file of another whiteboard, and asks before it changes anything. */
export function BringDrawing() {
  const text = useText();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  return (
    <div>
      <input ref={input} type="file" accept=".excalidraw,.whiteboard,.json" hidden
        onChange={(event) => {
          setFile(event.target.files?.[0]);
          // The same file may be chosen again.
          event.target.value = '';
        }} />
      <button type="button" aria-describedby={hint} onClick={() => input.current?.click()}>
        {text('panel.drawing.open')}
      </button>
      <p id={hint} className="panel-quiet">{text('panel.drawing.hint')}</p>
      {file && <DrawingDialog file={file} onClose={() => setFile(undefined)} />}
    </div>
  );
}
