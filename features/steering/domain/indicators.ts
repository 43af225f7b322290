/** The eight workstreams of the contract-programme of 13 February 2025, by their numbers there. */
export const workstreams = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Workstream = (typeof workstreams)[number];

/**
 * What is counted. `stock` is how many there are at the end of a quarter, `flow` what came together during it: the quarters of a
 * flow add up to its year. `about` says whether persons stand behind a figure: the figure itself counts them (`people`), it is what
 * a number of makers did (`makers`), or neither (`things`). `entered` has no fact in Sanad and comes from a signed entry.
 */
export type IndicatorFacts = {
  workstream: Workstream;
  kind: "stock" | "flow";
  about: "people" | "makers" | "things";
  unit: "count" | "mad";
  source: "facts" | "entered";
  byFamily?: true;
  /** Chambers entered it until Sanad had the facts: values of closed quarters and their evidence stay. */
  wasEntered?: true;
};

export const indicators = {
  craft_bodies: { workstream: 1, kind: "stock", about: "things", unit: "count", source: "facts" },
  body_members: { workstream: 1, kind: "stock", about: "people", unit: "count", source: "facts" },
  elections_held: { workstream: 1, kind: "flow", about: "things", unit: "count", source: "facts" },
  mediations_settled: { workstream: 1, kind: "flow", about: "makers", unit: "count", source: "facts" },
  registered_artisans: {
    ...{ workstream: 2, kind: "stock", about: "people", unit: "count", source: "facts", byFamily: true },
  },
  valid_cards: { workstream: 2, kind: "stock", about: "people", unit: "count", source: "facts" },
  women_artisans: { workstream: 2, kind: "stock", about: "people", unit: "count", source: "entered" },
  cover_answered: { workstream: 3, kind: "stock", about: "people", unit: "count", source: "facts" },
  cover_consents: { workstream: 3, kind: "stock", about: "people", unit: "count", source: "facts" },
  quality_badges: { workstream: 4, kind: "stock", about: "people", unit: "count", source: "facts" },
  lots_checked: { workstream: 4, kind: "flow", about: "things", unit: "count", source: "facts" },
  group_purchases: { workstream: 4, kind: "flow", about: "things", unit: "count", source: "facts" },
  materials_received: { workstream: 4, kind: "flow", about: "makers", unit: "count", source: "facts" },
  training_enrolled: { workstream: 5, kind: "flow", about: "makers", unit: "count", source: "facts" },
  training_passed: { workstream: 5, kind: "flow", about: "makers", unit: "count", source: "facts" },
  mastery_badges: { workstream: 5, kind: "stock", about: "people", unit: "count", source: "facts" },
  skills_certified: {
    ...{ workstream: 5, kind: "flow", about: "makers", unit: "count", source: "facts", wasEntered: true },
  },
  crafts_with_apprentices: { workstream: 6, kind: "stock", about: "things", unit: "count", source: "facts" },
  apprentices: { workstream: 6, kind: "stock", about: "people", unit: "count", source: "facts" },
  transmission_grants: { workstream: 6, kind: "flow", about: "makers", unit: "count", source: "facts" },
  sites_in_service: { workstream: 7, kind: "stock", about: "things", unit: "count", source: "facts" },
  places_in_use: {
    ...{ workstream: 7, kind: "stock", about: "things", unit: "count", source: "facts", wasEntered: true },
  },
  equipment_used: { workstream: 7, kind: "flow", about: "makers", unit: "count", source: "facts" },
  sales: { workstream: 8, kind: "flow", about: "makers", unit: "mad", source: "facts" },
  orders: { workstream: 8, kind: "flow", about: "makers", unit: "count", source: "facts" },
  orders_abroad: { workstream: 8, kind: "flow", about: "makers", unit: "count", source: "facts" },
  pieces_sold: {
    ...{ workstream: 8, kind: "flow", about: "makers", unit: "count", source: "facts", byFamily: true },
  },
  collections: { workstream: 8, kind: "flow", about: "things", unit: "count", source: "facts" },
  fairs: { workstream: 8, kind: "flow", about: "things", unit: "count", source: "facts" },
} as const satisfies Record<string, IndicatorFacts>;

export type Indicator = keyof typeof indicators;
export const indicatorKeys = Object.keys(indicators) as Indicator[];

export const isIndicator = (key: unknown): key is Indicator =>
  typeof key === "string" && Object.hasOwn(indicators, key);

/** What is known of an indicator, with the optional parts in its type. */
export const factsOf = (key: Indicator): IndicatorFacts => indicators[key];

export const enteredKeys = indicatorKeys.filter((key) => factsOf(key).source === "entered");

/** Whether a figure still comes from what chambers enter. */
export const isEntered = (key: string): boolean => (enteredKeys as readonly string[]).includes(key);

/** How many of the kind make a fair comparison: per this many registered artisans. */
export const perArtisans = 100;
