import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Pagination } from '@/components/ui/pagination';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Badge } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import { instantWords, type NamedZone } from '@/lib/dates/date-words';
import { FoldedRest } from './folded-rest';

interface NotesSectionProps {
  project: NoteFormProps['project'];
  /** One page of notes. */
  notes: { notes: NoteListProps['notes']; page: number; pages: number };
  timeZone: NamedZone;
  /** Adds a note; null for readers who may not. */
  action: FormAction | null;
}

/** The notes on a project, and the form to add one. */
export function NotesSection({ project, notes, timeZone, action }: NotesSectionProps) {
  const t = useTranslations('project.notes');
  return (
    <Section id="notes" title={t('title')}>
      {notes.notes.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <FoldedRest
          entries={notes.notes}
          shown={notes.page === 1 ? 3 : notes.notes.length}
          summary={(count) => t('earlier', { count })}
        >
          {(entries) => <NoteList notes={entries} timeZone={timeZone} />}
        </FoldedRest>
      )}
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
  timeZone: NamedZone;
}

/** The notes on a project, latest first. Private ones are marked. */
function NoteList({ notes, timeZone }: NoteListProps) {
  const t = useTranslations('project.notes');
  return (
    <ol className="plain-list mb-block">
      {notes.map(({ id, privateTo, text, person, party, enteredAt }) => (
        <li key={id} className="note-entry">
          <p className="meta">
            {party && <PartyChip code={party} />}{' '}
            {t('by', { person, when: instantWords(enteredAt, timeZone) })}{' '}
            {privateTo && <Badge>{t('only', { code: privateTo })}</Badge>}
          </p>
          <p className="typed wrap-anywhere">{text}</p>
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
function NoteForm({ action, project: { id, privateTo } }: NoteFormProps) {
  const t = useTranslations('project.notes');
  return (
    <div className="print:hidden">
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
