import type { ReactNode } from 'react';
import { HtmlOnly } from '@/components/ui/html-only';

interface ProjectTableProps {
  caption: string;
  heads: readonly string[];
  /** The heading of a last column with links to edit, for screen readers only. */
  acts?: string | null;
  children: ReactNode;
}

/** A table of milestones by project, with `ProjectRows` as children. */
export function ProjectTable({ caption, heads, acts, children }: ProjectTableProps) {
  return (
    <div className="scroll-x">
      <table className="data-table table-cards roadmap-grid sm:[&_tbody_:is(th,td)]:py-2.5">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {acts && (
              <th scope="col">
                <span className="sr-only">{acts}</span>
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

interface ProjectRowsProps {
  project: { id: string; code: string | null; title: string };
  /** The number of columns. */
  width: number;
  /** Words behind the project's name. */
  beside?: ReactNode;
  /** Whether a row has a form. The others are sent as HTML only, so they have no hooks. */
  live?: boolean;
  children: ReactNode;
}

/** A project's heading in a table of milestones, and its rows. */
export function ProjectRows({
  project: { id, code, title },
  width,
  beside,
  live,
  children,
}: ProjectRowsProps) {
  const rows = (
    <>
      <tr id={`project-${id}`} className="grid-project">
        <th colSpan={width} scope="rowgroup">
          {/* a plain link, since many of the router's weigh more than loading one page */}
          {code && <span className="code">{code}</span>} <a href={`/projects/${id}`}>{title}</a>
          {beside}
        </th>
      </tr>
      {children}
    </>
  );
  return live ? <tbody>{rows}</tbody> : <HtmlOnly as="tbody">{rows}</HtmlOnly>;
}
