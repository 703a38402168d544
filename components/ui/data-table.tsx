import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Column<Row> {
  readonly key: string;
  readonly header: string | null;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  readonly align?: 'start' | 'end' | undefined;
  /** The cell that names its row. */
  readonly rowHeader?: boolean | undefined;
  /** The cell says by itself what it is, so that a stacked row does not repeat the column's heading. */
  readonly plain?: boolean | undefined;
  /** Left out where there is little room: what it says stands elsewhere in the row too. */
  readonly aside?: boolean | undefined;
}

interface DataTableProps<Row> {
  /** Says what the table holds; shown unless `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: ((row: Row) => string | undefined) | undefined;
  readonly className?: string | undefined;
  /** On a narrow page each row becomes a few lines, with the columns' headings as labels. */
  readonly stacks?: boolean | undefined;
}

/** A table that stacks its rows, or else scrolls sideways inside itself, when the page is narrow. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, rowClass, className, stacks } = props;
  return (
    <div className="table-wrap" role="region" aria-label={caption} tabIndex={0}>
      <table className={classNames('dt', stacks && 'stacks', className)}>
        <caption className={captionHidden ? 'sr' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const classOf = <Row,>({ align, aside }: Column<Row>) =>
  classNames(align === 'end' && 'end', aside && 'aside') || undefined;

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = classOf(column);
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className} data-label={column.plain ? undefined : (column.header ?? undefined)}>
      {column.cell(row)}
    </td>
  );
}
