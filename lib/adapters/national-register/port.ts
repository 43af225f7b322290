/** What the national register says of a number. Without a name or a day it did not say one. */
export type RegisterAnswer =
  | { found: false }
  | {
      found: true;
      name?: string;
      activity?: string;
      /** ISO date. */
      validUntil?: string;
    };

/**
 * Asks the national register. `unavailable` is every answer that cannot be relied on: no interface, no connection, a refusal,
 * words of another shape. It never throws: an officer always has another way.
 */
export type NationalRegister = {
  lookUp(registryNumber: string): Promise<RegisterAnswer | "unavailable">;
};
