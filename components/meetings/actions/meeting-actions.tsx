import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { ActionTable } from './action-table';

type MeetingActionsProps = Pick<ComponentProps<typeof ActionTable>, 'actions' | 'parties' | 'today'> & {
  /** The address to enter an action, or null. */
  enter: string | null;
};

/** The actions that a meeting asked for. */
export function MeetingActions({ enter, ...table }: MeetingActionsProps) {
  const t = useTranslations('actions');
  return (
    <Section id="actions" title={t('title')}>
      {table.actions.length === 0 ? (
        <p className="note">{t('ofMeeting.none')}</p>
      ) : (
        <ActionTable {...table} caption={t('ofMeeting.caption')} withMeeting={false} />
      )}
      {enter && (
        <p className="actions">
          <ButtonLink href={enter}>{t('enter.link')}</ButtonLink>
        </p>
      )}
    </Section>
  );
}
