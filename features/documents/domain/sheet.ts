import type { Locale } from "#lib/i18n/locales.ts";

/** Words in the language they are in. */
export type Text = { text: string; lang: Locale };

/** What a field is called: in the paper's language, and small in its second one. */
export type Label = Text & { other?: Text };

export type Column = { label: Label; align: "start" | "end"; wide?: boolean };
export type Total = { label: Label; value: Text; strong?: boolean };

/** A boxed field of a form, so many twelfths of the width. A box is ticked or open; others hold lines. */
export type Cell = {
  span: number;
  label?: Label;
  lines?: readonly Text[];
  box?: "ticked" | "open";
  strong?: boolean;
};

export type Block =
  | { kind: "facts"; items: readonly { label: Label; value: Text }[] }
  | { kind: "parties"; parties: readonly { label: Label; lines: readonly Text[] }[] }
  | {
      kind: "table";
      columns: readonly Column[];
      rows: readonly (readonly Text[])[];
      totals: readonly Total[];
    }
  | { kind: "note"; label?: Label; text: Text }
  | { kind: "form"; cells: readonly Cell[] }
  | { kind: "parcel"; from: readonly Text[]; to: readonly Text[]; code: string; marks: readonly Text[] }
  /** Things with a square code each, two in a row: a catalogue. */
  | { kind: "entries"; items: readonly { code: string; title: Text; lines: readonly Text[] }[] }
  | { kind: "sign"; label: Label };

/**
 * A paper with all its words in place, as it is kept when it is issued. What comes after (ui/print/page.ts, ui/print/pdf.ts) only
 * draws it, so a sheet from years ago comes out as it was whatever the catalogues say by then.
 */
export type Sheet = {
  version: 1;
  lang: Locale;
  paper: "a4" | "a6";
  title: Label;
  number: string | null;
  blocks: readonly Block[];
  foot: readonly Text[];
};
