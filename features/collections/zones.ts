/** Whose pages collections are kept on: a chamber's office, or those above the chambers. */
export type CollectionZone = "office" | "federation";

/** The zone a form says it came from. */
export const zoneOf = (text: string): CollectionZone => (text === "federation" ? "federation" : "office");
