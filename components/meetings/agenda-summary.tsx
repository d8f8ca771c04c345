import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';

interface AgendaSummaryProps {
  meeting: { id: string };
  /** The titles of the agenda's items, in order. */
  items: readonly { id: string; title: string }[];
  /** Drafts the agenda and opens it; null for readers who may not. */
  draft: FormAction | null;
  /** Whether its button is the page's main one. */
  primary: boolean;
}

/** The titles of a meeting's agenda, and a link to it. */
export function AgendaSummary({ meeting, items, draft, primary }: AgendaSummaryProps) {
  const t = useTranslations();
  const tone = primary ? 'main' : 'plain';
  const address = `/meetings/${meeting.id}/agenda`;
  return (
    <Section
      id="agenda"
      title={t('meetings.page.agenda')}
      aside={items.length > 0 && t('agenda.page.itemCount', { count: items.length })}
    >
      {items.length === 0 ? (
        <>
          <Lead>{t('meetings.page.agendaNone')}</Lead>
          {draft ? (
            <Form
              action={draft}
              hidden={{ id: meeting.id }}
              submit={<SubmitButton tone={tone}>{t('meetings.page.agendaDraft')}</SubmitButton>}
              layout="bare"
              id="draft"
            />
          ) : (
            <Actions>
              <ButtonLink href={address}>{t('meetings.page.agendaOpen')}</ButtonLink>
            </Actions>
          )}
        </>
      ) : (
        <>
          <ol className="my-3 max-w-measure pl-7 *:py-0.75">
            {items.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
          <Actions>
            <ButtonLink href={address} tone={tone}>
              {t('meetings.page.agendaOpen')}
            </ButtonLink>
            <a className={buttonClass('plain')} href={`${address}.docx`} download>
              {t('agenda.page.download')}
            </a>
            <a className={buttonClass('plain')} href={`${address}-annotated.docx`} download>
              {t('agenda.page.downloadAnnotated')}
            </a>
          </Actions>
        </>
      )}
    </Section>
  );
}
