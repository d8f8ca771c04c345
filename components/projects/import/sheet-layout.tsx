'use client';

import { useContext } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { type Choice, SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { FormContext } from '@/components/ui/form-context';
import type { SheetPreview } from '@/components/ui/form-state';

/** The labels of a sheet's layout, and the fields that a column can be read as. */
export interface LayoutLabels {
  unreadTitle: string;
  othersTitle: string;
  /** The title if every column is read. */
  allTitle: string;
  headings: string;
  notRead: string;
  again: string;
  fields: readonly Choice[];
}

/** How the sheet's columns and headings are read. Unread columns come first. */
export function SheetLayout({ labels }: { labels: LayoutLabels }) {
  const { sheet } = useContext(FormContext).state;
  if (!sheet) return null;
  const unread = sheet.layout.filter((column) => column.unread);
  const others = sheet.layout.filter((column) => !column.unread);
  const again = (
    <div className="mt-3">
      <button type="submit" className={buttonClass('plain', true)}>
        {labels.again}
      </button>
    </div>
  );
  return (
    <div className="[&>*+*]:mt-3">
      {unread.length > 0 && (
        <fieldset className="m-0 border-0 p-0">
          <legend className="label">{labels.unreadTitle}</legend>
          <div className="sheet-fields">
            <Columns columns={unread} labels={labels} />
          </div>
          {again}
        </fieldset>
      )}
      <Disclosure summary={unread.length > 0 ? labels.othersTitle : labels.allTitle}>
        <div className="sheet-fields">
          <SelectField name="headings" label={labels.headings} choices={sheet.headings} />
          <Columns columns={others} labels={labels} />
        </div>
        {again}
      </Disclosure>
    </div>
  );
}

function Columns({ columns, labels }: { columns: SheetPreview['layout']; labels: LayoutLabels }) {
  return columns.map(({ place, heading, label, sample, proposed }) => (
    <div key={place}>
      <input type="hidden" name={`columns.${place}.place`} value={place} />
      <input type="hidden" name={`columns.${place}.heading`} value={heading} />
      <input type="hidden" name={`columns.${place}.proposed`} value={proposed} />
      <SelectField
        name={`columns.${place}.field`}
        label={label}
        hint={sample}
        blank={labels.notRead}
        choices={labels.fields}
      />
    </div>
  ));
}
