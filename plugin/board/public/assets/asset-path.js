// Excalidraw reads this before its first line runs; the page's policy allows no script inside the page itself.
window.EXCALIDRAW_ASSET_PATH = '/';
// What it draws waits for the next frame: rendering and drawing in one go is one long task on a full map.
window.EXCALIDRAW_THROTTLE_RENDER = true;
