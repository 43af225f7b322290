import { type ConceptData, concept } from "#db/seed/data/search/concept.ts";

const craft = (key: string, ar: string, fr: string, en: string, darija: string, broader: string[] = []) =>
  concept("craft", key, { ar, fr, en, ...(darija ? { darija } : {}) }, broader);
const place = (key: string, ar: string, fr: string, en: string, darija = "") =>
  concept("place", key, { ar, fr, en, ...(darija ? { darija } : {}) });
const work = (key: string, ar: string, fr: string, en: string, darija = "") =>
  concept("work", key, { ar, fr, en, ...(darija ? { darija } : {}) });

/** Crafts and the ways of working. */
export const craftConcepts: readonly ConceptData[] = [
  craft("zellige", "زليج|الزليج|فسيفساء", "zellige|zellij|mosaïque", "zellige|zellij|mosaic tilework", "zlij|zellij|zelij|zillij|zelige|zallij|zlayj", ["tile", "ceramic"]),
  craft("ceramic", "خزف|خزفيات|سيراميك|فخار|فخاريات|طين مشوي", "céramique|poterie|faïence|terre cuite", "ceramic|pottery|earthenware|faience|+ceramics|stoneware", "fekhar|fakhar|fekhkhar|lfekhar|khazaf|siramik"),
  craft("beni-ouarain", "بني وراين|زربية بني وراين", "beni ouarain|beni ouaraïn|tapis berbère", "beni ouarain|beni ourain|berber rug", "bni warain|bni ouarain|beni warain|bni waryn|beni ourain|bni ouraine", ["rug"]),
  craft("boujaad", "بوجعد|بجعد", "boujaad|boujad", "boujaad|boujad", "bej3ad|bouj3ad|bjaad|bejaad", ["rug"]),
  craft("taznakht", "تازناخت|الواوزكيتية", "taznakht|ouaouzguite|tazenakht", "taznakht|ouaouzguite", "tazenakht|taznaght|waouzguite", ["rug"]),
  craft("marquetry", "تطعيم|ترصيع|مرصع", "marqueterie|incrustation|marqueté", "marquetry|inlay|inlaid", "tat3im|tarsi3"),
  craft("embroidery", "طرز|تطريز|مطرز|مطروز", "broderie|brodé|brodée", "embroidery|embroidered", "terz|tarz|trez|mtrouz"),
  craft("weaving", "نسيج|حياكة|نسج|دراز", "tissage|tissé|tisserand", "weaving|woven|weave|handwoven", "nsij|7yaka|derraz|draz"),
  craft("brocade", "بروكار|ديباج|بهجة", "brocart", "brocade", "brokar|brocar|dibaj", ["cloth"]),
  craft("brassware", "نحاسيات|نحاسة|صفارة|نقش على النحاس", "dinanderie|cuivrerie", "brassware|metalware|coppersmithing", "n7assiyat|nhassiat|seffar"),
  craft("basketry-craft", "سلالة|خوص|صناعة السلال", "vannerie|sparterie", "basketry|wickerwork|straw work", "dom|doum|7alfa", ["basket"]),
  craft("leatherwork", "مصنوعات جلدية|جلديات", "maroquinerie|articles en cuir", "leatherwork|leather goods", "jeldiyat|maroquinerie"),
  craft("silverwork", "فضيات|صياغة الفضة", "argenterie|orfèvrerie d'argent", "silverwork|silversmithing|silverware", "siyagha fedda|no9ra", ["jewel"]),
  craft("tadelakt", "تادلاكت", "tadelakt", "tadelakt", "tadlakt|tadellakt"),
  craft("painted-wood", "زواق|خشب مزوق|خشب مصبوغ", "bois peint|zouak", "painted wood|zouak", "zwa9|zouaq|zouak"),
  craft("dyeing", "صباغة|صباغة نباتية", "teinture|teint aux plantes", "dyeing|plant dye|natural dye", "sbagha|sbaga"),
  work("filigree", "مخرم|تخريم|فيليغران", "filigrane", "filigree"),
  work("niello", "نقش أسود|نيلو", "nielle|niellé", "niello"),
  work("enamel", "مينا|ميناء", "émaux|émaillé", "enamel|enamelled"),
  work("engraved", "منقوش|محفور|نقش|محفورة", "gravé|gravure|ciselé|gravée", "engraved|engraving|chased|carved", "man9ouch|n9ich|manquouch"),
  work("hammered", "مطروق|طرق", "martelé|martelée", "hammered", "metrou9"),
  work("painted", "مرسوم|مزوق|مرسومة", "peint|peinte|décoré main", "painted|hand painted|hand-painted", "mzewe9|mzouwak"),
  work("to-order", "حسب الطلب|على القياس|بالطلب|على المقاس", "sur commande|sur mesure|personnalisé", "made to order|custom|bespoke|made to measure|personalised", "b talab|3la l9yas|3la talab"),
  work("handmade", "صناعة يدوية|يدوي|تقليدي|صناعة تقليدية", "fait main|artisanal|artisanat", "handmade|hand made|handcrafted|artisan", "khedma d lyed|taklidi|beldi|ta9lidi"),
  concept("people", "artisan", { ar: "صانع|+صناع|صانعة|+صانعات|معلم|+معلمين", fr: "artisan|artisane|maâlem|+artisans", en: "artisan|craftsman|maker|+makers", darija: "m3alem|maalem|sani3|sna3" }),
  concept("people", "cooperative", { ar: "تعاونية|+تعاونيات", fr: "coopérative", en: "cooperative|co-op", darija: "ta3awniya|taawniya" }),
];

/** Towns and regions as they are written. */
export const placeConcepts: readonly ConceptData[] = [
  place("fes", "فاس|فاسي|فاسية", "Fès|fassi", "Fez", "fas|fes|fassi|fasi"),
  place("meknes", "مكناس|مكناسي", "Meknès|meknassi", "Meknes", "meknas|mknas|meknassi"),
  place("marrakech", "مراكش|مراكشي", "Marrakech", "Marrakesh", "mrakch|merrakech|marakech|mraksh"),
  place("safi", "آسفي|أسفي", "Safi", "Safi", "asfi|assfi"),
  place("sale", "سلا|سلاوي|سلاوية", "Salé|slaoui", "Salé", "sla|slawi"),
  place("rabat", "الرباط|رباطي|رباطية", "Rabat|rbati", "Rabat|Rabati", "rbat|rbati|errabat"),
  place("tetouan", "تطوان|تطواني", "Tétouan|tétouanais", "Tetouan", "titwan|tetwan|tétwan"),
  place("tiznit", "تيزنيت", "Tiznit", "Tiznit", "tizenit|tznit"),
  place("taza", "تازة|تازا", "Taza", "Taza", "taza"),
  place("figuig", "فكيك|فجيج|فكيكي", "Figuig", "Figuig", "fgig|figig|fguig"),
  place("ouazzane", "وزان|وزاني|وزانية", "Ouazzane|ouazzani|ouazzania", "Ouazzane", "wazzan|wazan|ouezzane|wazzani"),
  place("essaouira", "الصويرة|صويري|الصويري|موكادور", "Essaouira|Mogador|essouiri", "Essaouira|Mogador", "swira|souira|essawira|ssouira"),
  place("rif", "الريف|ريفي|ريفية", "Rif|rifain", "Rif", "rrif|rifi"),
  place("guelmim", "كلميم|گلميم", "Guelmim|Goulimine", "Guelmim", "glmim|gulmim|goulmim"),
  place("ouarzazate", "ورزازات", "Ouarzazate", "Ouarzazate", "warzazat|ourzazat|warzazate"),
  place("khouribga", "خريبكة", "Khouribga", "Khouribga", "khribga|khouribka"),
  place("bzou", "بزو|بزيوي|بزيوية", "Bzou|bzioui", "Bzou|bziwi", "bzew|bziwi|bzou"),
  place("laayoune", "العيون", "Laâyoune", "Laayoune", "la3youn|l3youn|el aaiun"),
  place("oujda", "وجدة|وجدية", "Oujda|oujdi", "Oujda", "wejda|wjda|oujdi"),
  place("casablanca", "الدار البيضاء|كازا", "Casablanca", "Casablanca", "casa|dar lbida|dar beida"),
  place("agadir", "أكادير|أڭادير", "Agadir", "Agadir", "agadir|gadir"),
  place("sahara", "الصحراء|صحراوي|صحراوية", "Sahara|sahraoui|Sud", "Sahara|Saharan|desert", "sa7ra|sahrawi|jnoub"),
  place("souss", "سوس|سوسي|ماسة", "Souss|soussi", "Souss", "sous|soussi"),
  place("atlas", "الأطلس|أطلس", "Atlas", "Atlas|High Atlas", "latlas"),
];
