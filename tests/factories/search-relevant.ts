import { demoDataset } from "#db/seed/dataset.ts";

const keysOf = (...crafts: string[]) =>
  demoDataset.pieces.filter(({ craftKey }) => crafts.includes(craftKey)).map(({ key }) => key);
const without = (keys: readonly string[], ...gone: string[]) => keys.filter((key) => !gone.includes(key));

const beniOuarain = keysOf("beni-ouarain-rug");
const boujaad = keysOf("boujaad-rug");
const taznakht = without(keysOf("taznakht-rug"), "taznakht-cushion");
const rabatRugs = without(keysOf("rabat-rug"), "rabat-cushion-face");

/** Which demonstration pieces answer what a shopper means, judged by hand from their titles, pictures and materials. */
export const relevant = {
  zellige: keysOf("tetouan-zellige"),
  beniOuarain,
  boujaad,
  taznakht,
  rabatRugs,
  rugs: [...beniOuarain, ...boujaad, ...taznakht, ...rabatRugs],
  boucherouite: ["boujaad-rag", "boujaad-rag-small"],
  pottery: keysOf("meknes-ceramics", "safi-pottery", "rif-pottery"),
  meknes: keysOf("meknes-ceramics"),
  safi: keysOf("safi-pottery"),
  rifPottery: keysOf("rif-pottery"),
  tagines: ["meknes-tagine", "safi-tagine-serving"],
  bowls: ["meknes-blue-bowl", "meknes-soup-set", "safi-yellow-bowl", "rif-milk-bowl"],
  plates: [
    ...["meknes-couscous-dish", "meknes-wall-plate", "meknes-initials-plate"],
    ...["safi-blue-plate", "rif-bread-plate"],
  ],
  vases: ["meknes-green-vase", "safi-lattice-vase", "rif-oil-vase"],
  jars: ["meknes-olive-jar", "safi-tall-jar", "rif-water-jar"],
  slippers: ["fes-yellow-slippers", "fes-white-slippers", "fes-house-slippers", "fes-embroidered-slippers"],
  poufs: keysOf("embroidered-pouf"),
  teapots: ["fes-teapot", "marrakech-teapot"],
  brassTrays: ["fes-rosette-tray", "fes-tea-tray", "fes-name-tray", "marrakech-lantern-tray"],
  trays: [
    ...["fes-rosette-tray", "fes-tea-tray", "fes-name-tray", "marrakech-lantern-tray"],
    ...["thuya-tray", "fes-inlay-tray"],
  ],
  candles: ["fes-candle-pair", "marrakech-candle"],
  brass: keysOf("metal-engraving"),
  bracelets: [
    ...["tiznit-filigree-bracelet", "tiznit-niello-bracelet", "tiznit-stack-rings", "tiznit-bead-bracelet"],
  ],
  necklaces: ["tiznit-coin-necklace", "tiznit-wedding-order", "tiznit-amber-beads", "tiznit-shell-strand"],
  fibulas: keysOf("fibula"),
  silver: [...keysOf("tiznit-silver", "fibula"), "tiznit-amber-beads"],
  jewels: keysOf("tiznit-silver", "fibula", "bead-jewellery"),
  thuya: keysOf("thuya-inlay"),
  chess: ["thuya-chess"],
  boxes: ["thuya-burr-box", "thuya-ring-box", "thuya-writing-order", "fes-inlay-coffer", "fes-painted-chest"],
  marquetry: keysOf("fes-marquetry", "thuya-inlay"),
  cedar: ["fes-painted-chest"],
  bags: ["guelmim-tea-bag", "guelmim-shoulder-bag", "guelmim-travel-order"],
  saddles: keysOf("embroidered-saddles"),
  stirrups: keysOf("stirrups"),
  boots: keysOf("temmag-boots"),
  brocade: keysOf("brocade"),
  djellabas: ["ouazzane-brown-djellaba", "ouazzane-djellaba-order"],
  ouazzane: keysOf("ouazzane-djellaba"),
  caftan: ["fes-brocade-belt", "fes-brocade-order"],
  burnous: keysOf("figuig-burnous"),
  childBurnous: ["figuig-child-burnous"],
  haik: keysOf("figuig-haik"),
  shawls: ["figuig-shawl", "ouarzazate-madder-shawl", "bzou-scarf"],
  cushions: [
    ...["rabat-cushion-face", "taznakht-cushion", "guelmim-cushion", "fes-brocade-cushion"],
    ...["sale-red-cushion", "sale-green-cushion", "laayoune-tent-cushion"],
  ],
  throws: ["ouazzane-throw", "ouarzazate-indigo-throw", "ouarzazate-shade-order", "laayoune-tent-throw"],
  saleEmbroidery: keysOf("sale-embroidery"),
  napkins: ["sale-napkins"],
  runners: ["sale-blue-runner", "sale-monogram-order"],
  tent: keysOf("tent-weaving"),
  baskets: keysOf("southern-basketry"),
  mats: keysOf("rush-mat"),
  bzou: keysOf("bzou-cloth"),
  indigo: ["ouarzazate-indigo-throw"],
  yarn: ["ouarzazate-yarn-box"],
  copperBasin: ["fes-copper-basin"],
  fountain: ["tetouan-fountain-order"],
  // Its Arabic title says so; the folding mat of Salé says nothing of prayer.
  prayer: ["rabat-blue-prayer"],
  zelligePanels: ["tetouan-star-panel", "tetouan-small-panel", "tetouan-fountain-order"],
  whitePouf: ["fes-white-pouf"],
  blueBowl: ["meknes-blue-bowl"],
  saffronRug: ["taznakht-saffron"],
  pinkRug: ["boujaad-pink"],
  greenVase: ["meknes-green-vase"],
  coffeeTable: ["tetouan-table-top", "fes-inlay-table"],
  marketBasket: ["guelmim-market-basket"],
  harira: ["meknes-soup-set"],
  couscous: ["meknes-couscous-dish"],
  silverBracelets: ["tiznit-filigree-bracelet", "tiznit-niello-bracelet", "tiznit-stack-rings"],
  yellowSlippers: ["fes-yellow-slippers"],
  tazaCoop: keysOf("beni-ouarain-rug"),
  tableService: ["safi-house-service"],
  wedding: ["tiznit-wedding-order"],
  enamel: ["tiznit-enamel-fibula", "tiznit-fibula-pair", "tiznit-wedding-order"],
  camelHair: [
    ...["figuig-brown-burnous", "laayoune-tent-cushion", "laayoune-tent-throw", "laayoune-tent-order"],
  ],
} as const satisfies Record<string, readonly string[]>;
