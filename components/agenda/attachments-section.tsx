import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxField, CheckboxGroup } from '@/components/ui/choice-fields';
import { FieldScope } from '@/components/ui/field-scope';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Badge, Meta, Note } from '@/components/ui/text';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { sayStored } from '@/i18n/translator';
import type { Attachments, FoundTarget, ItemLink } from '@/lib/agenda/attachments/attachments';
import type { AgendaNames, Words } from './item-title';

export interface AttachmentActions {
  addPaperAction: FormAction;
  removePaperAction: FormAction;
  addLinkAction: FormAction;
  removeLinkAction: FormAction;
  ownNoteAction: FormAction;
}

interface AttachmentsProps {
  itemId: string;
  attachments: Attachments;
  names: AgendaNames;
  /** What a search found to link; null before one. */
  finding: { q: string; found: readonly FoundTarget[] } | null;
  /** Null for readers who may not work on the item. */
  actions: AttachmentActions | null;
}

/** The papers and links of an item, and the reader's side's own note on it. */
export function AttachmentsSection({ itemId, attachments, finding, names, actions }: AttachmentsProps) {
  const t = useTranslations();
  const { papers, links, ownNote } = attachments;
  const remove = (action: FormAction, id: string, what: string) => (
    <Form
      action={action}
      hidden={{ id }}
      submit={<SubmitButton tone="quiet">{t('agenda.attachments.remove')}</SubmitButton>}
      label={t('agenda.attachments.removeOf', { what })}
      layout="bare"
      id={`remove-${id}`}
    />
  );
  const own = <Badge>{t('agenda.attachments.own')}</Badge>;
  return (
    <>
      {(papers.length > 0 || actions) && (
        <Section id="papers" title={t('agenda.attachments.papers')}>
          <ul className="agenda-removed">
            {papers.map((paper) => (
              <li key={paper.id}>
                <span>
                  {paper.title} {paper.own && own}
                  {paper.reference !== '' && <Meta>{paper.reference}</Meta>}
                </span>
                {actions && remove(actions.removePaperAction, paper.id, paper.title)}
              </li>
            ))}
          </ul>
          {actions && (
            <Form
              action={actions.addPaperAction}
              hidden={{ id: itemId }}
              submit={<SubmitButton tone="plain">{t('agenda.attachments.addPaper')}</SubmitButton>}
              id="paper"
            >
              <TextField name="title" label={t('agenda.attachments.title')} required />
              <TextField name="reference" label={t('agenda.attachments.reference')} optional />
              <CheckboxField name="privately" label={t('agenda.attachments.privately')} />
            </Form>
          )}
        </Section>
      )}
      {(links.length > 0 || actions) && (
        <Section id="links" title={t('agenda.attachments.links')}>
          <ul className="agenda-removed">
            {links.map((link) => (
              <li key={link.id}>
                <span>
                  <Link href={link.href}>{linkLabel(link, names, t)}</Link> {link.own && own}
                </span>
                {actions && remove(actions.removeLinkAction, link.id, linkLabel(link, names, t))}
              </li>
            ))}
          </ul>
          {actions && <LinkForms itemId={itemId} finding={finding} names={names} actions={actions} />}
        </Section>
      )}
      {actions ? (
        <Section id="own-note" title={t('agenda.attachments.ownNote')}>
          <Note>{t('agenda.attachments.ownNoteAbout')}</Note>
          <Form
            action={actions.ownNoteAction}
            hidden={{ id: itemId, version: ownNote.version }}
            submit={<SubmitButton tone="plain">{t('agenda.attachments.saveNote')}</SubmitButton>}
            id="note"
          >
            <TextArea
              name="ownNote"
              label={t('agenda.attachments.ownNote')}
              rows={4}
              defaultValue={ownNote.text}
              optional
            />
          </Form>
        </Section>
      ) : (
        ownNote.text !== '' && (
          <Section id="own-note" title={t('agenda.attachments.ownNote')}>
            <p className="max-w-measure whitespace-pre-line">{ownNote.text}</p>
          </Section>
        )
      )}
    </>
  );
}

interface LinkFormsProps extends Pick<AttachmentsProps, 'itemId' | 'finding' | 'names'> {
  actions: AttachmentActions;
}

/** Searches for what the item concerns and links what is ticked; by code or address without a search. */
function LinkForms({ itemId, finding, names, actions }: LinkFormsProps) {
  const t = useTranslations();
  const a = useTranslations('agenda.attachments');
  const choices = (finding?.found ?? []).map((target) => ({
    value: target.value,
    label: linkLabel(target, names, t),
    hint: [a(`kinds.${target.kind}`), target.own ? a('own') : ''].filter(Boolean).join(', '),
  }));
  return (
    <>
      <form action="#links" className="filter-bar" aria-label={a('find')}>
        <FieldScope id="find">
          <TextField
            name="find"
            type="search"
            label={a('find')}
            hint={a('findHint')}
            defaultValue={finding?.q}
            size="medium"
          />
        </FieldScope>
        <Button tone="plain">{a('search')}</Button>
      </form>
      {finding && choices.length === 0 && <Note>{a('nothing', { q: finding.q })}</Note>}
      {finding && choices.length > 0 && (
        <Form
          action={actions.addLinkAction}
          hidden={{ id: itemId, found: 'yes' }}
          submit={<SubmitButton tone="plain">{a('addLinks')}</SubmitButton>}
          id="links"
        >
          <CheckboxGroup name="targets[]" label={a('found', { q: finding.q })} choices={choices} />
          <CheckboxField name="privately" label={a('privately')} />
        </Form>
      )}
      <Form
        action={actions.addLinkAction}
        hidden={{ id: itemId }}
        submit={<SubmitButton tone="plain">{a('addLink')}</SubmitButton>}
        layout="folded"
        label={a('byAddress')}
        id="link"
      >
        <TextField name="about" label={a('about')} hint={a('aboutHint')} required />
        <CheckboxField name="privately" label={a('privately')} />
      </Form>
    </>
  );
}

/** A link's words. A proposal is named by its group, kind and version. */
function linkLabel(
  { label, proposal }: Pick<ItemLink, 'label' | 'proposal'>,
  names: AgendaNames,
  t: Words,
): string {
  if (proposal === null) return label;
  const { group, kind, version } = proposal;
  return t('agenda.attachments.agreement', {
    about: group === null ? t('agreements.charter') : names.group(group),
    kind: sayStored(t, 'agreements.kinds', kind),
    version: String(version),
  });
}
