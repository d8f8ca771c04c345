'use client';

import { useContext } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { FormContext } from '@/components/ui/form-context';
import { type Column, Table } from '@/components/ui/table';

/** The preview of a merge, and the button that merges. */
export function MergePreview({ caption, columns }: { caption: string; columns: readonly Column[] }) {
  const { preview } = useContext(FormContext).state;
  if (!preview) return null;
  return (
    <div className="[&>*+*]:mt-4" role="status">
      <Table
        caption={caption}
        captionShown
        columns={columns}
        rows={preview.rows.map((cells, index) => ({ key: String(index), cells }))}
      />
      <button type="submit" name="confirm" value="yes" className={buttonClass('main')}>
        {preview.confirm}
      </button>
    </div>
  );
}
