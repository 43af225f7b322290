export type FamilyColour = {
  /** Text, lines and marks: at least 4.5:1 on chaux and on its own wash. */
  ink: string;
  /** A ground of the same glaze, thinned. */
  wash: string;
};

const colours: Record<string, FamilyColour> = {
  zellige: { ink: "#1e6b52", wash: "#e5f0ea" },
  pottery: { ink: "#1b4f8a", wash: "#e8eff5" },
  rug: { ink: "#7a2e3a", wash: "#f5e6e7" },
  weaving: { ink: "#6a3b6e", wash: "#f2e9f3" },
  brass: { ink: "#7b5a12", wash: "#f7eed6" },
  marquetry: { ink: "#6e4526", wash: "#f3e8de" },
  leather: { ink: "#a6452b", wash: "#f8e9e1" },
  basketry: { ink: "#586022", wash: "#eff0dc" },
  jewellery: { ink: "#425a70", wash: "#e8edf1" },
  embroidery: { ink: "#3f4593", wash: "#eaebf5" },
};

const other: FamilyColour = { ink: "#1c2529", wash: "#efe6d6" };

/** Keys that have a glaze of their own. */
export const knownFamilies = Object.keys(colours);

/** The glaze of a craft family: one colour, used for its mark, its chart and its missing pictures. */
export function familyColour(family: string): FamilyColour {
  return Object.hasOwn(colours, family) ? (colours[family] ?? other) : other;
}
