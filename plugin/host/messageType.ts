/** The few first bytes of messages that the host itself acts on; all else is between the page and the room. */
export const messageType = { presence: 5, welcome: 128, snapshot: 129, frame: 130 } as const;
