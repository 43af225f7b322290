import type { ReactNode } from "react";
import { starPath } from "#components/art/star.ts";

export type EmptyArtName = "tile" | "basket" | "shelf" | "thread";

const pitch = 36;
const wall = [0, 1, 2, 3, 4].flatMap((column) => [0, 1, 2].map((row) => [column, row] as const));
const gap = "2,1";

function MissingTile() {
  return (
    <>
      {wall.map(([column, row]) => {
        const key = `${column},${row}`;
        if (key === gap) return null;
        const glaze = (column + row * 2) % 5;
        const fill = glaze === 0 ? "fill-vert" : glaze === 3 ? "fill-bleu" : "fill-encre";
        return (
          <path
            key={key}
            d={starPath(12 + (column + 0.5) * pitch, 4 + (row + 0.5) * pitch, 16.8)}
            className={fill}
          />
        );
      })}
      <path d={starPath(12 + 2.5 * pitch, 4 + 1.5 * pitch, 16.8)} strokeDasharray="3 4" />
      <path
        d={starPath(0, 0, 16.8)}
        transform="translate(122 134) rotate(14)"
        className="fill-terre"
        stroke="none"
      />
      <path d="M12 152H192" />
    </>
  );
}

function EmptyBasket() {
  const rows = [0, 1, 2, 3];
  return (
    <>
      <path d="M66 74C66 26 138 26 138 74" />
      <path d="M48 74H156L142 148H62Z" className="fill-sable" />
      {rows.map((row) => (
        <path
          key={row}
          strokeWidth="5"
          className={row % 2 === 0 ? "stroke-vert" : "stroke-encre"}
          strokeDasharray="11 9"
          strokeDashoffset={row % 2 === 0 ? 0 : 10}
          d={`M${54 + row * 3} ${88 + row * 16}H${150 - row * 3}`}
        />
      ))}
      <path d="M44 74H160" strokeWidth="4" />
      <path d="M24 152H180" />
    </>
  );
}

function EmptyShelf() {
  return (
    <>
      <path d="M16 138H188M16 146H188M34 146V156M170 146V156" />
      <path
        d="M44 138C32 124 30 100 46 92V78H66V92C82 100 80 124 68 138Z"
        className="fill-bleu"
        stroke="none"
      />
      <path d="M34.5 108H77.5M34 118H78" className="stroke-chaux" />
      <path d="M42 78H70" strokeWidth="4" />
      <path d="M104 138C88 118 90 84 112 74V54H136V74C158 84 160 118 144 138Z" strokeDasharray="3 5" />
      <path d="M108 54H140" strokeDasharray="3 5" />
    </>
  );
}

function BrokenThread() {
  return (
    <>
      <path d="M40 28V144M164 28V144M30 28H174M30 144H174" strokeWidth="4" />
      {[56, 68, 80, 92, 116, 128, 140, 152].map((x) => (
        <path key={x} d={`M${x} 30V142`} className="stroke-bord" />
      ))}
      <path
        d="M104 30V68C104 78 110 80 109 88M104 142V112C104 104 98 104 99 97"
        className="stroke-grenade"
        strokeWidth="2.5"
      />
      {[120, 128, 136].map((y) => (
        <path key={y} d={`M50 ${y}H158`} className="stroke-terre" strokeWidth="4" strokeDasharray="9 3" />
      ))}
    </>
  );
}

const drawings: Record<EmptyArtName, () => ReactNode> = {
  tile: MissingTile,
  basket: EmptyBasket,
  shelf: EmptyShelf,
  thread: BrokenThread,
};

/** A small drawing for a page with nothing on it: a missing tile, an empty basket, a free shelf, a broken thread. */
export function EmptyArt({ name }: { name: EmptyArtName }) {
  const Drawing = drawings[name];
  return (
    <svg
      viewBox="0 0 204 160"
      width="204"
      height="160"
      aria-hidden="true"
      focusable="false"
      className="fill-none stroke-encre"
      strokeWidth="1.6"
      strokeLinecap="round"
    >
      <Drawing />
    </svg>
  );
}
