/** What a handler is told of an event: where to ask, never what the answer is. */
export type HeardEvent = {
  id: string;
  type: string;
  objectId: string;
  /** The connected account it happened on; null for the platform's own. */
  account: string | null;
};

/** Works on one event: asks the provider for the object and hands the answer to the slice that owns it. */
export type EventHandler = (event: HeardEvent) => Promise<void>;
