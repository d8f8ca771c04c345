import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import { ActionMatrix } from './action-matrix';

type MeetingActionsProps = Pick<ComponentProps<typeof ActionMatrix>, 'actions' | 'parties' | 'today'> & {
  /** The open actions of earlier meetings that stand before this one; null once it is held or cancelled. */
  before: { first: readonly ActionInFull[]; count: number } | null;
  /** The address to enter an action, or null. */
  enter: string | null;
};

/** The open actions that stand before a meeting, and those that it asked for. */
export function MeetingActions({ before, enter, ...table }: MeetingActionsProps) {
  const t = useTranslations('actions');
  const left = before === null ? 0 : before.count - before.first.length;
  return (
    <>
      {before && before.count > 0 && (
        <Section
          id="actions-before"
          title={t('before.title')}
          aside={t('before.count', { count: before.count })}
        >
          <ActionMatrix
            actions={before.first}
            parties={table.parties}
            today={table.today}
            caption={t('before.caption')}
          />
          {left > 0 && (
            <Note>
              {t('before.more', { count: left })} <Link href="/actions">{t('before.all')}</Link>
            </Note>
          )}
        </Section>
      )}
      <Section id="actions" title={t('ofMeeting.title')}>
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
    </>
  );
}
