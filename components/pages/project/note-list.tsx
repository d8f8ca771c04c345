import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { PartyChip } from '@/components/ui/party-chip';
import { TextArea } from '@/components/ui/text-fields';
import { instantWords } from '@/lib/dates/date-words';

interface NoteListProps {
  notes: readonly {
    id: string;
    privateTo: string | null;
    text: string;
    person: string;
    party: string | null;
    enteredAt: Date;
  }[];
  timeZone: string;
}

/** The notes on a project, latest first. Private ones are marked. */
export function NoteList({ notes, timeZone }: NoteListProps) {
  const t = useTranslations('project.notes');
  if (notes.length === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <ol className="notes">
      {notes.map(({ id, privateTo, text, person, party, enteredAt }) => (
        <li key={id} className="note-entry">
          <p className="small">
            {party && <PartyChip code={party} />}{' '}
            {t('by', { person, when: instantWords(enteredAt, timeZone) })}{' '}
            {privateTo && <span className="tag">{t('only', { code: privateTo })}</span>}
          </p>
          <p className="prose note-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}

interface NoteFormProps {
  action: FormAction;
  project: { id: string; privateTo: string | null };
}

/** The form for a note, joint or private. On a private project it is always private. */
export function NoteForm({ action, project: { id, privateTo } }: NoteFormProps) {
  const t = useTranslations('project.notes');
  return (
    <div className="no-print">
      <Form
        action={action}
        submit={t('submit')}
        tone="plain"
        hidden={{ project: id }}
        id="note"
        label={t('add')}
      >
        <TextArea name="text" label={t('text')} hint={t('hint')} rows={3} required />
        {privateTo === null ? (
          <CheckboxField name="privately" label={t('privately')} hint={t('privatelyHint')} />
        ) : (
          <p className="hint">{t('privateProject', { code: privateTo })}</p>
        )}
      </Form>
    </div>
  );
}
