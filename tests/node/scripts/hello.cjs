/** What a page says first. A room that cannot read it welcomes nobody, and then has nothing to do for anyone. */
const length = 22;

/** `key` is below 256; the page knows nothing yet and has no name. */
exports.hello = ({ protocolVersion }, key) => {
  const bytes = new Uint8Array(length);
  bytes.set([1, protocolVersion, key]);
  return bytes;
};
