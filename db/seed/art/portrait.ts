import { INK } from "#db/seed/art/base/colour.ts";
import { svgDocument } from "#db/seed/art/base/compose.ts";
import { composeScene } from "#db/seed/art/base/compose-scene.ts";
import type { Family } from "#db/seed/art/base/piece.ts";
import { FAMILIES } from "#db/seed/art/base/piece.ts";
import { createRng } from "#db/seed/art/base/prng.ts";
import { n } from "#db/seed/art/base/shape.ts";
import { studio } from "#db/seed/art/base/studio.ts";
import { OBJECTS, pieceOf } from "#db/seed/art/families/index.ts";
import { hungTool, KIT, skein, TOOL_DEFS } from "#db/seed/art/families/tools.ts";

const YARN: readonly Family[] = ["rug", "embroidery", "textile"];

/**
 * The placeholder for a maker without a photograph: the tools of the craft on the wall and a piece on the
 * bench. Never a face: a drawn face beside a real name would be an invented person.
 */
export function drawPortrait(input: { readonly seed: string; readonly family?: Family }): string {
  const rng = createRng(`portrait/${input.seed}`);
  const family = input.family ?? rng.pick(FAMILIES);
  const scene = studio(rng.pick(["chaux", "sable", "lin", "menthe", "ciel", "terre", "rose"] as const), 880);
  const kit = KIT[family];
  const first = rng.int(0, kit.length - 1);
  const shown = Array.from({ length: 4 }, (_, i) => kit[(first + i) % kit.length] ?? "brush");
  const tools = shown.map((name, i) => hungTool(name, 210 + i * 180, 196, 0.94)).join("");
  const rail =
    '<rect x="90" y="150" width="780" height="26" rx="6" fill="#1d120a" opacity=".25" transform="translate(10 16)"/><rect x="90" y="146" width="780" height="26" rx="6" fill="#8A5A30"/><path d="M92 149h776" stroke="#E3BD86" stroke-opacity=".7" stroke-width="3"/>';
  const yarn = YARN.includes(family)
    ? [0, 1, 2]
        .map((i) =>
          skein(
            300 + i * 170,
            1010 + (i % 2) * 34,
            rng.range(74, 96),
            rng.pick([INK.terre, INK.safran, INK.bleu, INK.vert, INK.grenade, "#EDE3CF"]),
          ),
        )
        .join("")
    : "";
  const object = yarn
    ? null
    : (OBJECTS[family].find((name) => pieceOf(family, rng.fork("piece"), name).stance === "standing") ??
      null);
  const piece = object
    ? composeScene(
        pieceOf(family, rng.fork("piece"), object),
        rng.range(400, 560),
        1040,
        family === "jewellery" ? 210 : 430,
      )
    : null;
  const cup =
    rng.chance(0.6) && !yarn
      ? `<ellipse cx="${n(210)}" cy="1086" rx="80" ry="14" fill="#1d120a" opacity=".3"/><path d="M150 980h104l-10 100q-42 14 -84 0z" fill="#C07A50"/><ellipse cx="202" cy="980" rx="52" ry="12" fill="#5a3220"/><path d="M160 1000q4 40 8 72" stroke="#fff" stroke-opacity=".4" stroke-width="8" stroke-linecap="round"/>`
      : "";
  const wool =
    '<radialGradient id="sk" cx=".35" cy=".3" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".4"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1d120a" stop-opacity=".5"/></radialGradient>';
  return svgDocument(`Demonstration illustration: workshop, ${family}`, {
    defs: scene.defs + TOOL_DEFS + wool + (piece?.defs ?? ""),
    body: scene.body + rail + tools + (piece?.body ?? "") + cup + yarn,
  });
}
