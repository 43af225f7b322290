import { type LocalizedText, t } from "#db/seed/data/types.ts";

type Kind =
  | "active_masters"
  | "median_age"
  | "apprentices"
  | "retention"
  | "workshops"
  | "regions"
  | "market_trend"
  | "transmission"
  | "raw_material"
  | "documentation";

/** Figures of a craft by year: made up, to show how the register reads. */
export type RegisterData = {
  readonly craftKey: string;
  readonly chamberKey: "fes" | "souss";
  readonly years: Readonly<Record<number, Partial<Record<Kind, number>>>>;
  readonly making: LocalizedText;
};

const judged = { transmission: 2, raw_material: 1, documentation: 1 };

/** Demonstration figures of the crafts whose files two chambers keep. The last year agrees with data/endangered.ts. */
export const register: readonly RegisterData[] = [
  {
    craftKey: "brocade",
    chamberKey: "fes",
    years: {
      2023: { active_masters: 4, apprentices: 1, median_age: 63, workshops: 3 },
      2024: { active_masters: 3, apprentices: 2, median_age: 65, workshops: 2 },
      2025: { active_masters: 2, apprentices: 3, median_age: 67, workshops: 2, market_trend: -12 },
      2026: {
        ...{ active_masters: 2, apprentices: 3, median_age: 68, workshops: 2, regions: 1, retention: 40 },
        ...{ market_trend: -22, ...judged },
      },
    },
    making: t(
      "يُشد خيط السدى على نول السحب ساعات طويلة قبل أول ضربة.\n\nيقرأ الناسج الرسم من حبال معقودة، ويرفع مساعد الخيوط صفا صفا.\n\nتمر خيوط الزخرف بين خيوط الأرضية، ولا يتقدم النسيج إلا بضعة سنتمترات في اليوم.",
      "La chaîne se monte sur le métier à la tire, de longues heures avant le premier coup.\n\nLe tisserand lit le dessin dans des cordes nouées ; un aide lève les fils rang par rang.\n\nLes trames de décor passent entre celles du fond : quelques centimètres par jour.",
      "The warp is set up on the draw loom, long hours before the first stroke.\n\nThe weaver reads the design from knotted cords while an assistant lifts the threads, row by row.\n\nPattern wefts pass between those of the ground: a few centimetres a day.",
    ),
  },
  {
    craftKey: "meknes-ceramics",
    chamberKey: "fes",
    years: {
      2023: { active_masters: 3, apprentices: 0, workshops: 2 },
      2024: { active_masters: 3, apprentices: 1, workshops: 2 },
      2025: { active_masters: 2, apprentices: 2, workshops: 1, median_age: 61 },
      2026: { active_masters: 2, apprentices: 2, workshops: 1, median_age: 62, market_trend: 6, ...judged },
    },
    making: t(
      "يُنقع الطين ويُعجن بالقدمين ثم يُدار على الدولاب.\n\nبعد الطهي الأول يُرسم الزخرف بالفرشاة تحت الطلاء، ثم تُطهى القطعة مرة ثانية.",
      "L'argile est trempée, pétrie aux pieds, puis tournée.\n\nAprès une première cuisson, le décor se peint au pinceau sous la glaçure, et la pièce retourne au four.",
      "The clay is soaked, kneaded underfoot and thrown.\n\nAfter a first firing the pattern is brushed on under the glaze, and the piece goes back into the kiln.",
    ),
  },
  {
    craftKey: "fes-marquetry",
    chamberKey: "fes",
    years: {
      2023: { active_masters: 4, apprentices: 2, median_age: 59 },
      2025: { active_masters: 3, apprentices: 1, median_age: 62, retention: 30 },
      2026: { active_masters: 2, apprentices: 1, median_age: 64, market_trend: -25, ...judged },
    },
    making: t(
      "تُنشر قشور الخشب رقيقة وتُقطع على الرسم، ثم تُلصق قطعة قطعة وتُصقل.",
      "Les placages se scient minces, se découpent sur le dessin, se collent pièce à pièce, puis se poncent.",
      "Veneers are sawn thin, cut to the drawing, glued piece by piece and then smoothed.",
    ),
  },
  {
    craftKey: "stirrups",
    chamberKey: "fes",
    years: {
      2023: { active_masters: 7, apprentices: 3 },
      2024: { active_masters: 6, apprentices: 4 },
      2026: { active_masters: 5, apprentices: 6, median_age: 57, workshops: 4, market_trend: 3, ...judged },
    },
    making: t(
      "يُطرق الحديد على السندان حتى يأخذ شكل الركاب، ثم يُحفر سطحه ويُملأ بخيوط الفضة.",
      "Le fer se forge à l'enclume jusqu'à la forme de l'étrier ; sa surface se grave et se remplit de fil d'argent.",
      "Iron is hammered on the anvil into the stirrup's shape; its face is engraved and filled with silver wire.",
    ),
  },
  {
    craftKey: "fibula",
    chamberKey: "souss",
    years: {
      2023: { active_masters: 15, apprentices: 5 },
      2024: { active_masters: 14, apprentices: 6 },
      2025: { active_masters: 13, apprentices: 8, median_age: 52 },
      2026: {
        ...{ active_masters: 12, apprentices: 9, median_age: 53, workshops: 8, regions: 2, retention: 70 },
        ...{ market_trend: 9, transmission: 3, raw_material: 2, documentation: 2 },
      },
    },
    making: t(
      "تُصب الفضة في قالب من الرمل، ثم تُبرد وتُحفر باليد. وتُملأ المساحات المحفورة بالمينا وتُطهى.",
      "L'argent se coule dans un moule de sable, se lime et se grave à la main ; les creux se remplissent d'émail, puis on cuit.",
      "Silver is cast in a sand mould, filed and engraved by hand; the hollows are filled with enamel and fired.",
    ),
  },
  {
    craftKey: "rush-mat",
    chamberKey: "fes",
    years: {
      2023: { active_masters: 10, apprentices: 2 },
      2024: { active_masters: 9, apprentices: 2, market_trend: -15 },
      2026: { active_masters: 7, apprentices: 4, median_age: 66, market_trend: -20, ...judged },
    },
    making: t(
      "يُجمع السمار في أواخر الصيف ويُجفف ويُصبغ، ثم يُنسج على نول أرضي.",
      "Le jonc se récolte à la fin de l'été, sèche, se teint, puis se tisse sur un métier posé au sol.",
      "Rushes are cut at the end of summer, dried and dyed, then woven on a ground loom.",
    ),
  },
];

/** Lines of learning, each beginning with a master who never lived: two lineages of three generations. */
export const lineages = [
  {
    key: "tiznit",
    craftKey: "fibula",
    chamberKey: "souss",
    past: {
      name: t("المعلم موحى النموذجي", "Maâlem Moha Namoudaji (démo)", "Maâlem Moha Namoudaji (demo)"),
      diedYear: 2004,
    },
    first: { apprenticeKey: "tiznit-silver", since: 1984, until: 1992 },
    second: { apprenticeKey: "tiznit-beads", since: 2011, until: 2017 },
  },
  {
    key: "meknes",
    craftKey: "meknes-ceramics",
    chamberKey: "fes",
    past: {
      name: t("المعلم العربي العيّنة", "Maâlem Larbi El Ayyina (démo)", "Maâlem Larbi El Ayyina (demo)"),
      diedYear: 1999,
    },
    first: { apprenticeKey: "fes-potter", since: 1985, until: 1994 },
    second: { apprenticeKey: "safi-potter", since: 1999, until: 2005 },
  },
] as const;
