import type { Piece, View } from "#db/seed/art/base/piece.ts";
import { HAND_CM, hand, rule } from "#db/seed/art/base/scale.ts";
import type { BackdropName, Scene } from "#db/seed/art/base/studio.ts";
import { ground, nearGround, studio } from "#db/seed/art/base/studio.ts";

/** The other grounds a second view is shown on, so that a gallery does not look like one picture. */
const QUIET: Record<BackdropName, BackdropName> = {
  chaux: "sable",
  sable: "chaux",
  lin: "chaux",
  terre: "sable",
  ciel: "lin",
  menthe: "lin",
  rose: "chaux",
  encre: "lin",
  nuit: "lin",
};

/**
 * Scales are whole fortieths and shifts whole units, because every texture tile is a multiple of 40:
 * so a tile always covers whole pixels, and librsvg paints it once instead of redrawing each repeat.
 */
const fortieth = (k: number): number => Math.round(k * 40) / 40;

/** Carries the point (ax, ay) of a drawing to (x, y) at scale k. */
const placed = (k: number, ax: number, ay: number, x: number, y: number, content: string): string =>
  `<g transform="matrix(${k} 0 0 ${k} ${Math.round(x - ax * k)} ${Math.round(y - ay * k)})">${content}</g>`;

function sceneFor(piece: Piece, backdrop: BackdropName, base: number): Scene {
  if (piece.stance === "standing") return studio(backdrop, Math.min(1010, base - 120));
  if (piece.stance === "hung") return studio(backdrop, 1090);
  return ground(backdrop);
}

function frontOrBack(piece: Piece, side: "front" | "back"): Scene {
  const backdrop = side === "front" ? piece.backdrop : QUIET[piece.backdrop];
  if (piece.top === undefined) {
    const scene = sceneFor(piece, backdrop, piece.base);
    return { defs: scene.defs + piece.defs, body: scene.body + piece.draw(side) };
  }
  const tall = piece.base - piece.top;
  const grow = fortieth(Math.min(1.4, 780 / (2 * (piece.end - 480)), 830 / tall));
  const base = 640 + (tall * grow) / 2;
  const scene = sceneFor(piece, backdrop, base);
  return {
    defs: scene.defs + piece.defs,
    body: scene.body + placed(grow, 480, piece.base, 480, base, piece.draw(side)),
  };
}

function detail(piece: Piece): Scene {
  const scene = nearGround(piece.backdrop);
  const { x, y, zoom } = piece.focus;
  return {
    defs: scene.defs + piece.defs,
    body: scene.body + placed(fortieth(zoom), x, y, 480, 600, piece.draw("front")),
  };
}

/** The piece at two thirds of its size beside a hand and a rule, all three to one true scale. */
function scaleView(piece: Piece): Scene {
  const backdrop = QUIET[piece.backdrop];
  const perCm = piece.span / piece.cm;
  const wanted = HAND_CM * perCm;
  const shrink = fortieth(Math.max(0.34, Math.min(0.72, 430 / wanted)));
  const unitsPerCm = perCm * shrink;
  const handHeight = HAND_CM * unitsPerCm;
  const base = piece.stance === "standing" ? 960 : piece.stance === "hung" ? 880 : 1000;
  const anchor = piece.stance === "standing" ? piece.base : 1060;
  const scene = sceneFor(piece, backdrop, base);
  const cx = Math.min(420, 960 - 150 - handHeight * 0.4 - (piece.end - 480) * shrink);
  const ruleCm = [1, 2, 5, 10, 20, 50, 100, 200].filter((cm) => cm * unitsPerCm <= 560).at(-1) ?? 1;
  const measure = rule(110, 1100, unitsPerCm, ruleCm);
  const handX = Math.min(
    960 - handHeight * 0.3 - 24,
    cx + (piece.end - 480) * shrink + handHeight * 0.5 + 36,
  );
  const handBase = piece.stance === "standing" ? base + 24 : base - 10;
  return {
    defs: scene.defs + piece.defs + measure.defs,
    body:
      scene.body +
      placed(shrink, 480, anchor, cx, base, piece.draw("front")) +
      `<g opacity=".14" transform="translate(7 6)">${hand(handX, handBase, handHeight, "#21150a", "#21150a")}</g>` +
      hand(handX, handBase, handHeight, "#A98A6E", "#F3E6D6") +
      measure.body,
  };
}

/** Lays out one view of a piece. */
export function composeView(piece: Piece, view: View): Scene {
  if (view === "detail") return detail(piece);
  if (view === "scale") return scaleView(piece);
  return frontOrBack(piece, view);
}

/** Closes the document, with its title and the statement that it is no photograph. */
export function svgDocument(title: string, scene: Scene): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="1200" viewBox="0 0 960 1200">' +
    `<title>${title}</title><desc>Demonstration illustration: drawn by a program, not a photograph of a real piece.</desc>` +
    "<metadata>demonstration-illustration</metadata>" +
    `<defs>${scene.defs}</defs>${scene.body}</svg>\n`
  );
}
