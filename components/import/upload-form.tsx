'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import { FormContext } from '@/components/ui/form-context';
import { HiddenField } from '@/components/ui/hidden-field';

interface UploadFormProps {
  of: string;
  /** The code of the group of rows that name none; '' for no group. */
  group: string;
  labels: { form: string; file: string; hint: string; problem: string; errorBefore: string };
  /** What was wrong with the file that was sent last; '' if nothing. */
  fault: string;
  /** The button. */
  children: ReactNode;
}

/** A file is too large for a server action, so this form posts to a route (app/(tracker)/import/upload). */
export function UploadForm({ of, group, labels, fault, children }: UploadFormProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== '') box.current?.focus();
  }, [fault]);
  const errors = fault === '' ? [] : [{ field: 'file', message: fault }];
  return (
    <FormContext
      value={{
        prefix: 'upload',
        state: { values: {}, errors, theirs: [] },
        posted: false,
        pending: false,
        attempt: 0,
        optional: '',
      }}
    >
      <form
        className="stack-block max-w-form"
        action="/import/upload"
        method="post"
        encType="multipart/form-data"
        aria-label={labels.form}
      >
        <ErrorSummary title={labels.problem} before={labels.errorBefore} box={box} />
        <HiddenField name="of" value={of} />
        <HiddenField name="group" value={group} />
        <FileField
          name="file"
          label={labels.file}
          hint={labels.hint}
          accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <div className="button-row">{children}</div>
      </form>
    </FormContext>
  );
}
