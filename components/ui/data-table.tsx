import type { ReactNode } from "react";

export type Column = { key: string; label: string; align?: "start" | "end"; rowHeader?: boolean };
export type Row = { id: string; cells: Readonly<Record<string, ReactNode>> };

type DataTableProps = {
  /** By which a plot of the same figures names it. */
  id?: string;
  caption: ReactNode;
  captionHidden?: boolean;
  /** Columns as wide as those of the other tables of the page: figures stand below one another from table to table. */
  even?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
};

/**
 * Rows and columns. On a narrow screen each row becomes a block and each cell carries its column's name; the
 * explicit roles keep it a table for screen readers when CSS takes the table layout away.
 */
export function DataTable(props: DataTableProps) {
  const { id, caption, captionHidden = false, even = false, columns, rows, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const end = (column: Column) => (column.align === "end" ? "sm:text-end" : "");
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: display:block on a table drops its roles in some browsers
    <table
      id={id}
      role="table"
      className={`block w-full text-start sm:table sm:border-collapse ${even ? "sm:table-fixed" : ""}`}
    >
      <caption className={captionHidden ? "sr-only" : "block pb-2 text-start font-[550] sm:table-caption"}>
        {caption}
      </caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-t border-encre sm:table-row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`border-b border-line px-3 py-2 text-start text-s text-encre-2 ${even && column.rowHeader ? "sm:w-2/5" : ""} ${end(column)}`}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block max-sm:border-t max-sm:border-encre sm:table-row-group">
        {rows.map((row) => (
          <tr key={row.id} role="row" className="block border-b border-line py-3 sm:table-row sm:py-0">
            {columns.map((column) => {
              const Cell = column.rowHeader ? "th" : "td";
              return (
                <Cell
                  key={column.key}
                  role={column.rowHeader ? "rowheader" : "cell"}
                  scope={column.rowHeader ? "row" : undefined}
                  data-label={column.label}
                  className={`stacked-cell flex justify-between gap-4 py-1 text-start font-[inherit] sm:table-cell sm:px-3 sm:py-3 ${end(column)}`}
                >
                  {row.cells[column.key]}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
