import { type CollectionData, t } from "#db/seed/data/types.ts";

/** Pieces a chamber presents together. */
export const collections: readonly CollectionData[] = [
  {
    key: "fes-table",
    chamberKey: "fes",
    title: t("مائدة بين فاس ومكناس", "Une table entre Fès et Meknès", "A table between Fez and Meknes"),
    intro: t(
      "خزف مرسوم ونحاس منقوش وخشب مرصع، اختارتها الغرفة من ورش زارتها هذه السنة. قطع للاستعمال اليومي وأخرى للضيوف.",
      "Céramique peinte, laiton gravé et bois marqueté, choisis par la chambre dans des ateliers visités cette année. Des pièces pour tous les jours et d'autres pour les invités.",
      "Painted ceramics, engraved brass and inlaid wood, chosen by the chamber from workshops it visited this year. Pieces for every day and others for guests.",
    ),
    pieceKeys: [
      "meknes-couscous-dish",
      "meknes-blue-bowl",
      "meknes-soup-set",
      "meknes-tagine",
      "fes-tea-tray",
      "fes-teapot",
      "fes-candle-pair",
      "fes-inlay-tray",
    ],
    publishedDay: -30,
  },
  {
    key: "souss-silver",
    chamberKey: "souss",
    title: t(
      "فضة تيزنيت بين يدين",
      "L'argent de Tiznit, de main en main",
      "Tiznit silver, from hand to hand",
    ),
    intro: t(
      "مشابك وأساور وقلائد من صائغ ومن ناظمة خرز يتقاسمان السوق نفسه. تذكر كل بطاقة وزن الفضة ومن أنجز كل جزء.",
      "Fibules, bracelets et colliers d'un orfèvre et d'une enfileuse de perles qui partagent le même souk. Chaque fiche dit le poids d'argent et qui a fait quoi.",
      "Fibulas, bracelets and necklaces by a silversmith and a bead stringer who share one market. Each card gives the weight of silver and who made which part.",
    ),
    pieceKeys: [
      "tiznit-enamel-fibula",
      "tiznit-fibula-pair",
      "tiznit-filigree-bracelet",
      "tiznit-niello-bracelet",
      "tiznit-stack-rings",
      "tiznit-amber-beads",
      "tiznit-bead-fibula",
    ],
    publishedDay: -18,
  },
];
