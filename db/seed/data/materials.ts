import { M } from "#db/seed/data/piece-parts.ts";
import { type LocalizedText, t } from "#db/seed/data/types.ts";

export type MaterialData = {
  readonly key: string;
  readonly name: LocalizedText;
  /** Why trade in it needs a paper somewhere; such pieces never leave the country without one. */
  readonly protectionSource?: string;
};

const plain = (key: string, ar: string, fr: string, en: string): MaterialData => ({
  key,
  name: t(ar, fr, en),
});
const guarded = (
  key: string,
  ar: string,
  fr: string,
  en: string,
  protectionSource: string,
): MaterialData => ({ ...plain(key, ar, fr, en), protectionSource });

/** What the crafts work with, in the words of shoppers. Protected ones name the list that the caution comes from. */
export const materials: readonly MaterialData[] = [
  plain("clay", "طين", "Argile", "Clay"),
  plain("glaze", "طلاء زجاجي", "Émail céramique", "Ceramic glaze"),
  plain("ochre", "أصباغ ترابية", "Ocres", "Ochres"),
  plain("wool", "صوف", "Laine", "Wool"),
  plain("cotton", "قطن", "Coton", "Cotton"),
  plain("silk", "حرير", "Soie", "Silk"),
  plain("linen", "كتان", "Lin", "Linen"),
  plain("goat-hair", "شعر الماعز", "Poil de chèvre", "Goat hair"),
  plain("camel-hair", "وبر الإبل", "Poil de chameau", "Camel hair"),
  plain("reclaimed-cloth", "قماش معاد استعماله", "Tissu récupéré", "Reclaimed cloth"),
  plain("plant-dye", "أصباغ نباتية", "Teintures végétales", "Plant dyes"),
  plain("metal-thread", "خيط معدني", "Fil métallique", "Metal thread"),
  plain("brass", "نحاس أصفر", "Laiton", "Brass"),
  plain("copper", "نحاس أحمر", "Cuivre", "Copper"),
  plain("tin", "قصدير", "Étain", "Tin"),
  plain("iron", "حديد", "Fer", "Iron"),
  plain("silver", "فضة", "Argent", "Silver"),
  plain("gold", "ذهب", "Or", "Gold"),
  plain("enamel", "مينا", "Émail sur métal", "Enamel"),
  plain("glass", "زجاج", "Verre", "Glass"),
  plain("shell", "صدف", "Coquillage", "Shell"),
  plain("amber", "كهرمان", "Ambre", "Amber"),
  plain("bone", "عظم", "Os", "Bone"),
  plain("horn", "قرن", "Corne", "Horn"),
  plain("thuya", "عرعار", "Thuya", "Thuya"),
  plain("cedar", "أرز", "Cèdre", "Cedar"),
  plain("walnut", "جوز", "Noyer", "Walnut"),
  plain("lemonwood", "خشب الليمون", "Citronnier", "Lemonwood"),
  plain("olive-wood", "خشب الزيتون", "Olivier", "Olive wood"),
  plain("goat-leather", "جلد الماعز", "Cuir de chèvre", "Goat leather"),
  plain("sheep-leather", "جلد الغنم", "Cuir de mouton", "Sheep leather"),
  plain("cow-leather", "جلد البقر", "Cuir de vache", "Cowhide"),
  plain("palm", "سعف النخيل", "Palmier", "Palm leaf"),
  plain("esparto", "حلفاء", "Alfa", "Esparto"),
  plain("rush", "سمار", "Jonc", "Rush"),
  plain("plaster", "جبس وملاط", "Plâtre et mortier", "Plaster and mortar"),
  plain("earth", "تراب مدكوك", "Terre crue", "Raw earth"),
  plain("paper", "ورق", "Papier", "Paper"),
  guarded("ivory", "عاج", "Ivoire", "Ivory", "CITES, appendices I and II (elephants, walrus and others)"),
  guarded(
    "tortoiseshell",
    "ظهر السلحفاة",
    "Écaille de tortue",
    "Tortoiseshell",
    "CITES, appendix I (sea turtles)",
  ),
  guarded(
    "coral",
    "مرجان طبيعي",
    "Corail naturel",
    "Natural coral",
    "CITES, appendices II and III name several corals; the species of a piece must be shown",
  ),
  guarded(
    "reptile-leather",
    "جلد الزواحف",
    "Cuir de reptile",
    "Reptile leather",
    "CITES, appendices I and II (crocodiles, pythons, monitors)",
  ),
  guarded("rosewood", "خشب الورد", "Palissandre", "Rosewood", "CITES, appendix II (genus Dalbergia)"),
];

const keyOf: Readonly<Record<keyof typeof M, string>> = {
  clay: "clay",
  glaze: "glaze",
  earths: "ochre",
  wool: "wool",
  rawWool: "wool",
  cotton: "cotton",
  rags: "reclaimed-cloth",
  plants: "plant-dye",
  silk: "silk",
  metalThread: "metal-thread",
  linen: "linen",
  brass: "brass",
  copper: "copper",
  tin: "tin",
  thuya: "thuya",
  burr: "thuya",
  lemon: "lemonwood",
  cedar: "cedar",
  walnut: "walnut",
  bone: "bone",
  goat: "goat-leather",
  sheep: "sheep-leather",
  cow: "cow-leather",
  palm: "palm",
  esparto: "esparto",
  rush: "rush",
  silver: "silver",
  enamel: "enamel",
  coral: "glass",
  glass: "glass",
  shell: "shell",
  iron: "iron",
  goatHair: "goat-hair",
  camelHair: "camel-hair",
  mortar: "plaster",
};

const keyOfWords = new Map<LocalizedText, string>(
  Object.entries(keyOf).map(([name, key]) => [M[name as keyof typeof M], key]),
);

/** The keys behind the words of a piece's materials, each once, main one first. */
export function materialKeys(words: readonly LocalizedText[]): string[] {
  return [
    ...new Set(
      words.map((word) => {
        const key = keyOfWords.get(word);
        if (!key) throw new Error(`${word.en} is in no material of the taxonomy`);
        return key;
      }),
    ),
  ];
}
