/**
 * Stands in for Excalidraw's Mermaid reader, which is left out of the page. Excalidraw pastes the text as text when
 * this fails.
 */
export function parseMermaidToExcalidraw(): Promise<never> {
  return Promise.reject(new Error('diagrams from text are not part of this board'));
}
