import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead, Note } from '@/components/ui/text';
import { instantWords, type NamedZone } from '@/lib/dates/date-words';
import { OnceShown } from './once-shown';

interface CalendarSectionProps {
  /** The reader's address, without its secret; null if there is none. */
  feed: { createdAt: Date; readAt: Date | null } | null;
  timeZone: NamedZone;
  actions: { make: FormAction; end: FormAction };
}

/** The reader's calendar address: when it was made and fetched, and the forms that make and revoke it. */
export function CalendarSection({ feed, timeZone, actions }: CalendarSectionProps) {
  const t = useTranslations('account.calendar');
  return (
    <Section id="address" title={t('addressTitle')}>
      {feed === null ? (
        <Lead>{t('none')}</Lead>
      ) : (
        <DefinitionList
          items={[
            { term: t('made'), detail: instantWords(feed.createdAt, timeZone) },
            {
              term: t('read'),
              detail: feed.readAt === null ? t('notRead') : instantWords(feed.readAt, timeZone),
            },
          ]}
        />
      )}
      <div className="mt-block grid grid-cols-1 gap-block">
        <Form
          action={actions.make}
          submit={
            <SubmitButton tone={feed === null ? 'main' : 'plain'}>
              {t(feed === null ? 'make' : 'makeAnew')}
            </SubmitButton>
          }
          layout="wide"
          id="make-address"
          label={t('addressTitle')}
        >
          <OnceShown about={t('once')} />
          {feed !== null && <p>{t('aboutAnew')}</p>}
        </Form>
        {feed !== null && (
          <Form
            action={actions.end}
            submit={<SubmitButton tone="plain">{t('end')}</SubmitButton>}
            layout="wide"
            id="end-address"
            label={t('end')}
          >
            <p>{t('aboutEnd')}</p>
          </Form>
        )}
      </div>
    </Section>
  );
}

const programs = ['outlook', 'google', 'apple'] as const;

/** How to subscribe in the usual programs, and how to narrow the calendar to a group. */
export function CalendarHelp({ group }: { group: string }) {
  const t = useTranslations('account.calendar');
  return (
    <Section id="subscribe" title={t('subscribeTitle')}>
      <DefinitionList
        items={programs.map((program) => ({ term: t(`programs.${program}`), detail: t(`ways.${program}`) }))}
      />
      <Note>{t('ofGroup', { group })}</Note>
      <Note>{t('holds')}</Note>
    </Section>
  );
}
