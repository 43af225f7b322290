/** A stored thing on its way out. */
export type StoredObject = {
  body: ReadableStream<Uint8Array>;
  /** Bytes. */
  size: number;
};

/**
 * Keeps files under keys such as `pieces/3f2a-640.webp`. Keys are made of lower-case segments; anything else throws
 * RangeError. Failures of the store throw AdapterError.
 */
export type Storage = {
  /** Writes the whole object or nothing; an existing one is replaced. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Null when nothing is stored under the key. */
  get(key: string): Promise<StoredObject | null>;
  exists(key: string): Promise<boolean>;
  /** Keys of the objects directly below a folder, in the order of their letters; none when there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Removes the object; nothing happens when it is not there. */
  delete(key: string): Promise<void>;
};
