import {
  type ArtSpec,
  type AvailabilityData,
  type LocalizedText,
  type PieceData,
  t,
} from "#db/seed/data/types.ts";

export const one: AvailabilityData = { kind: "unique" };
export const some = (quantity: number): AvailabilityData => ({ kind: "stock", quantity });
export const toOrder = (leadDays: number): AvailabilityData => ({ kind: "made_to_order", leadDays });

/** What all pieces of one maker in one craft share. */
export type Bench = { readonly by: string; readonly craft: string; readonly hs: string };

/** Length, width and height in millimetres. */
export type Measures = readonly [number | null, number | null, number | null];

/** One piece. `priceMinor` in centimes of a dirham, `grams` as weighed. */
export function piece(
  key: string,
  bench: Bench,
  art: ArtSpec,
  availability: AvailabilityData,
  priceMinor: number,
  measures: Measures,
  grams: number,
  materials: readonly LocalizedText[],
  care: LocalizedText,
  title: LocalizedText,
  description: LocalizedText,
): PieceData {
  const [lengthMm, widthMm, heightMm] = measures;
  return {
    key,
    artisanKey: bench.by,
    craftKey: bench.craft,
    hsHeading: bench.hs,
    art,
    availability,
    priceMinor,
    lengthMm,
    widthMm,
    heightMm,
    weightGrams: grams,
    materials,
    care,
    title,
    description,
  };
}

export const M = {
  clay: t("طين محلي", "argile locale", "local clay"),
  glaze: t("طلاء زجاجي خال من الرصاص", "émail sans plomb", "lead-free glaze"),
  earths: t("أصباغ ترابية", "ocres naturelles", "natural ochres"),
  wool: t("صوف غنم", "laine de mouton", "sheep's wool"),
  rawWool: t("صوف غير مصبوغ", "laine écrue", "undyed wool"),
  cotton: t("قطن", "coton", "cotton"),
  rags: t("شرائط قماش معاد استعمالها", "bandes de tissu récupéré", "reclaimed cloth strips"),
  plants: t("أصباغ نباتية", "teintures végétales", "plant dyes"),
  silk: t("حرير", "soie", "silk"),
  metalThread: t("خيط مذهب", "fil doré", "gilt thread"),
  linen: t("كتان", "lin", "linen"),
  brass: t("نحاس أصفر", "laiton", "brass"),
  copper: t("نحاس أحمر", "cuivre rouge", "copper"),
  tin: t("قصدير غذائي", "étamage alimentaire", "food-safe tin"),
  thuya: t("خشب العرعار", "bois de thuya", "thuya wood"),
  burr: t("عقد العرعار", "loupe de thuya", "thuya burr"),
  lemon: t("خشب الليمون", "citronnier", "lemonwood"),
  cedar: t("خشب الأرز", "cèdre", "cedar"),
  walnut: t("خشب الجوز", "noyer", "walnut"),
  bone: t("عظم البقر", "os de bœuf", "ox bone"),
  goat: t("جلد ماعز", "cuir de chèvre", "goat leather"),
  sheep: t("جلد غنم", "cuir de mouton", "sheep leather"),
  cow: t("جلد بقر", "cuir de vachette", "cowhide"),
  palm: t("سعف النخيل", "feuilles de palmier", "palm leaf"),
  esparto: t("حلفاء", "alfa", "esparto"),
  rush: t("سمار", "jonc", "rush"),
  silver: t("فضة 925", "argent 925", "925 silver"),
  enamel: t("مينا", "émail", "enamel"),
  coral: t("عجين زجاجي أحمر", "pâte de verre rouge", "red glass paste"),
  glass: t("خرز زجاجي", "perles de verre", "glass beads"),
  shell: t("صدف", "coquillage", "shell"),
  iron: t("حديد مطروق", "fer forgé", "forged iron"),
  goatHair: t("شعر ماعز", "poil de chèvre", "goat hair"),
  camelHair: t("وبر الإبل", "poil de chameau", "camel hair"),
  mortar: t("ملاط من الجبس والإسمنت", "mortier de plâtre et ciment", "plaster and cement mortar"),
} as const;

export const C = {
  table: t(
    "تُغسل باليد بماء فاتر. لا توضع في الميكروويف ولا في غسالة الأواني.",
    "Laver à la main à l'eau tiède. Ni micro-ondes ni lave-vaisselle.",
    "Wash by hand in warm water. No microwave, no dishwasher.",
  ),
  porous: t(
    "فخار مسامي للزينة أو الأطعمة الجافة. يُمسح بقطعة قماش جافة.",
    "Terre poreuse, pour le décor ou les aliments secs. Essuyer à sec.",
    "Porous clay, for display or dry food. Wipe with a dry cloth.",
  ),
  tagine: t(
    "يُنقع ليلة قبل أول استعمال، ويُستعمل على نار هادئة مع موزع للحرارة.",
    "Tremper une nuit avant le premier usage ; feu doux avec diffuseur.",
    "Soak overnight before first use; low heat with a diffuser.",
  ),
  tile: t(
    "يُنظف بصابون محايد ومن غير خل ولا حمض.",
    "Nettoyer au savon neutre, sans vinaigre ni acide.",
    "Clean with neutral soap, never vinegar or acid.",
  ),
  rug: t(
    "تُكنس من غير فرشاة دوارة وتُقلب كل ستة أشهر. البقع: ماء بارد وصابون محايد.",
    "Aspirer sans brosse rotative et retourner tous les six mois. Taches : eau froide et savon neutre.",
    "Vacuum without a rotating brush and turn every six months. Stains: cold water and neutral soap.",
  ),
  brass: t(
    "يُمسح بقطعة قماش جافة. لإعادة اللمعان: ليمون وملح ثم شطف وتجفيف.",
    "Essuyer à sec. Pour raviver : citron et sel, puis rincer et sécher.",
    "Wipe dry. To brighten: lemon and salt, then rinse and dry.",
  ),
  wood: t(
    "بعيدا عن الشمس المباشرة والتدفئة. شمع النحل مرتين في السنة.",
    "Loin du soleil direct et du chauffage. Cire d'abeille deux fois l'an.",
    "Away from direct sun and heating. Beeswax twice a year.",
  ),
  leather: t(
    "يُمسح بقطعة قماش رطبة ويُغذى بدهن الجلد كل ستة أشهر. يُتجنب البلل.",
    "Essuyer d'un chiffon humide, nourrir le cuir tous les six mois, éviter de mouiller.",
    "Wipe with a damp cloth, feed the leather every six months, keep dry.",
  ),
  basket: t(
    "تُنفض وتُمسح بقطعة رطبة ثم تُترك لتجف في الظل.",
    "Secouer, essuyer d'un chiffon humide, sécher à l'ombre.",
    "Shake out, wipe with a damp cloth, dry in shade.",
  ),
  silver: t(
    "تُحفظ في كيس قماش وتُلمع بقطعة ناعمة. تُبعد عن العطر والكلور.",
    "Ranger dans un sachet de tissu, polir au chiffon doux, éloigner du parfum et du chlore.",
    "Keep in a cloth pouch, polish with a soft cloth, away from perfume and chlorine.",
  ),
  beads: t(
    "تُمسح بقطعة جافة ولا تُبلل الخيوط.",
    "Essuyer à sec ; ne pas mouiller le fil.",
    "Wipe dry; keep the thread from getting wet.",
  ),
  linen: t(
    "غسل يدوي في 30 درجة، وتجفيف على سطح مستو، وكي من الظهر.",
    "Lavage main à 30 °C, séchage à plat, repassage sur l'envers.",
    "Hand wash at 30 °C, dry flat, iron on the reverse.",
  ),
  wool: t(
    "تنظيف جاف، أو غسل يدوي بماء بارد من غير فرك.",
    "Nettoyage à sec, ou lavage main à l'eau froide sans frotter.",
    "Dry clean, or hand wash cold without rubbing.",
  ),
  silk: t("تنظيف جاف فقط.", "Nettoyage à sec uniquement.", "Dry clean only."),
  iron: t(
    "يُمسح بزيت خفيف بعد كل استعمال.",
    "Passer une huile légère après chaque usage.",
    "Wipe with light oil after each use.",
  ),
} as const;
