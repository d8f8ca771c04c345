import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Pagination } from '@/components/ui/pagination';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { instantWords } from '@/lib/dates/date-words';

interface NotesSectionProps {
  project: NoteFormProps['project'];
  /** One page of them. */
  notes: { notes: NoteListProps['notes']; page: number; pages: number };
  timeZone: string;
  /** Adds one; null where the reader may not. */
  action: FormAction | null;
}

/** What people noted of a project, and the form to add to it. */
export function NotesSection({ project, notes, timeZone, action }: NotesSectionProps) {
  const t = useTranslations('project.notes');
  return (
    <Section id="notes" title={t('title')}>
      <NoteList notes={notes.notes} timeZone={timeZone} />
      <Pagination
        page={notes.page}
        pages={notes.pages}
        href={(to) => `/projects/${project.id}?notes=${to}#notes`}
      />
      {action && <NoteForm action={action} project={project} />}
    </Section>
  );
}

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

/** What people noted of a project, the latest first; one side's own notes say so. */
function NoteList({ notes, timeZone }: NoteListProps) {
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

/** A note, joint or the writer's side only; what is said of one Party's project is that Party's in any case. */
function NoteForm({ action, project: { id, privateTo } }: NoteFormProps) {
  const t = useTranslations('project.notes');
  return (
    <div className="no-print">
      <Form
        action={action}
        submit={<SubmitButton tone="plain">{t('submit')}</SubmitButton>}
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
