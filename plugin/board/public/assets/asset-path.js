// Excalidraw reads this before its first line runs; the page's policy allows no script inside the page itself.
window.EXCALIDRAW_ASSET_PATH = '/';
