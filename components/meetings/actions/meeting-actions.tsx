import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { ActionMatrix } from './action-matrix';

type MeetingActionsProps = Pick<ComponentProps<typeof ActionMatrix>, 'actions' | 'parties' | 'today'> & {
  /** The address to enter an action, or null. */
  enter: string | null;
};

/** The actions that a meeting asked for. */
export function MeetingActions({ enter, ...table }: MeetingActionsProps) {
  const t = useTranslations('actions');
  return (
    <Section id="actions" title={t('title')}>
      {table.actions.length === 0 ? (
        <Note>{t('ofMeeting.none')}</Note>
      ) : (
        <ActionMatrix {...table} caption={t('ofMeeting.caption')} withMeeting={false} />
      )}
      {enter && (
        <Actions>
          <ButtonLink href={enter}>{t('enter.link')}</ButtonLink>
        </Actions>
      )}
    </Section>
  );
}
