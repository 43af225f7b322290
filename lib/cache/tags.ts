/** Every cache tag of the product. Pages read through them; commands declare which they make stale. */
export const tags = {
  home: () => "home",
  pieces: () => "pieces",
  piece: (id: string) => `piece:${id}`,
  artisans: () => "artisans",
  artisan: (id: string) => `artisan:${id}`,
  crafts: () => "crafts",
  chambers: () => "chambers",
  /** What a chamber publishes for checking its signatures: keys and status lists. */
  signatures: (chamberKey: string) => `signatures:${chamberKey}`,
  /** Every page that shows a price in another currency or what delivery costs. */
  prices: () => "prices",
  regions: () => "regions",
  collections: () => "collections",
  stories: () => "stories",
  fairs: () => "fairs",
  /** Figures of the contract-programme that anybody may read. */
  openData: () => "open-data",
  training: () => "training",
  sites: () => "sites",
  /** Calls for support in tools, and what came of them. */
  equipment: () => "equipment",
  /** The statement of the transmission fund. */
  fund: () => "fund",
  /** What is known of one label besides its piece: scans, the owner's claim. */
  label: (serial: string) => `label:${serial}`,
} as const;
