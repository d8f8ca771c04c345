'use client';

import { useContext } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { FormContext } from '@/components/ui/form-context';
import { type Column, Table } from '@/components/ui/table';

/** What a paste would add, once its form has been asked, and the button that adds it where it can be added. */
export function PastePreview({ caption, columns }: { caption: string; columns: readonly Column[] }) {
  const { preview } = useContext(FormContext).state;
  if (!preview) return null;
  return (
    <div className="paste-preview" role="status">
      {(preview.remarks ?? []).map((remark) => (
        <p key={remark} className="notice notice-soon">
          {remark}
        </p>
      ))}
      <Table
        caption={caption}
        captionShown
        columns={columns}
        rows={preview.rows.map((cells, index) => ({ key: String(index), cells }))}
      />
      {preview.confirm !== '' && (
        <button type="submit" name="confirm" value="yes" className={buttonClass('main')}>
          {preview.confirm}
        </button>
      )}
    </div>
  );
}
