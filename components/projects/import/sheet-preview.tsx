'use client';

import { useContext } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { FormContext, fieldId } from '@/components/ui/form-context';
import type { PreviewPart } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { type LayoutLabels, SheetLayout } from './sheet-layout';

export interface PreviewLabels extends LayoutLabels {
  line: string;
  remarks: string;
  /** The text of an empty cell with a fault. */
  empty: string;
}

/** Says which rows were written, while the others stay in the form. */
export function SheetDone() {
  const { done } = useContext(FormContext).state;
  if (!done) return null;
  return (
    <Notice tone="ok">
      {done.message} <Link href={done.href}>{done.label}</Link>
    </Notice>
  );
}

/** The preview of a sheet with its faults marked, and the button that writes the good rows. */
export function SheetPreview({ labels }: { labels: PreviewLabels }) {
  const { state, prefix } = useContext(FormContext);
  const { sheet } = state;
  if (!sheet) return null;
  const remarked = sheet.rows.some(({ remarks }) => remarks.length > 0);
  return (
    <div className="*:mb-0 [&>*+*]:mt-4">
      {sheet.remarks.length > 0 && (
        <Notice tone="soon">
          <ul className="m-0 pl-4.5 [&>li:only-child]:-ml-4.5 [&>li:only-child]:list-none">
            {sheet.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SheetLayout labels={labels} />
      <div className="button-row">
        {sheet.confirm !== '' && (
          <button type="submit" name="confirm" value="yes" className={buttonClass('main')}>
            {sheet.confirm}
          </button>
        )}
        <span role="status">{sheet.summary}</span>
      </div>
      <Table
        caption={sheet.caption}
        captionShown
        columns={[
          { label: labels.line, kept: true },
          ...sheet.columns.map(({ label }) => ({ label, words: true })),
          ...(remarked ? [{ label: labels.remarks, words: true }] : []),
        ]}
        rows={sheet.rows.map(({ line, cells, remarks }) => ({
          key: String(line),
          cells: [
            <span key="line">
              <span className="sheet-line">{labels.line} </span>
              {line}
            </span>,
            ...cells.map((parts) => parts.map((part) => renderPart(part, prefix, labels.empty))),
            ...(remarked ? [remarks.join(' · ')] : []),
          ],
        }))}
      />
    </div>
  );
}

function renderPart({ name, text, label, fault }: PreviewPart, prefix: string, empty: string) {
  const content = label === undefined ? text : `${label}: ${text}`;
  if (fault === undefined) {
    return text === '' ? null : (
      <span key={name} className="sheet-part">
        {content}
      </span>
    );
  }
  return (
    <span key={name} className="sheet-part sheet-fault" id={fieldId(prefix, name)} tabIndex={-1}>
      {text === '' ? <em>{label === undefined ? empty : `${label}: ${empty}`}</em> : <mark>{content}</mark>}
      <span className="field-error">{fault}</span>
    </span>
  );
}
