import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FileLinks } from '@/components/exports/file-links';
import { DisabledTable } from '@/components/people/disabled-table';
import { InvitationTable } from '@/components/people/invitation-table';
import { InviteForm } from '@/components/people/invite-form';
import { SideSection } from '@/components/people/side-section';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { environment } from '@/lib/env';
import { invitableSides, openInvitations } from '@/lib/people/invitations/queries';
import { disabledAccounts, peopleSeenBy } from '@/lib/people/roles/queries';
import { inviteAction, withdrawAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const actor = await requireActor();
  const { done } = await searchParams;
  const [people, disabled, invitations, parties, invitable, groups, { timeZone }, t] = await Promise.all([
    peopleSeenBy(actor),
    disabledAccounts(actor),
    openInvitations(actor),
    partiesFor(actor),
    invitableSides(actor),
    workingGroups(actor),
    charterHead(),
    getTranslations('people'),
  ]);
  const offered = groups.filter(({ retiredOn, enterable }) => retiredOn === null && enterable);
  return (
    <>
      <DoneNotice
        done={done}
        words={{ mailed: t('done.mailed'), withdrawn: t('done.withdrawn'), disabled: t('done.disabled') }}
      />
      <PageHead title={t('title')} sub={t('sub')} actions={<FileLinks list="/people" />} />
      {[...parties, null].map((party) => {
        const code = party?.code ?? null;
        const inviting = invitable.get(code);
        const open = invitations.filter(({ partyCode }) => partyCode === code);
        return (
          <SideSection
            key={code}
            party={party}
            own={code !== null && code === partyOf(actor)}
            people={people.filter(({ partyCode }) => partyCode === code)}
          >
            <InvitationTable invitations={open} timeZone={timeZone} withdraw={withdrawAction} />
            <DisabledTable people={disabled.filter(({ partyCode }) => partyCode === code)} />
            {inviting && (
              <InviteForm
                action={inviteAction}
                party={code ?? ''}
                way={inviting}
                groups={offered}
                mails={environment().mail !== null}
              />
            )}
          </SideSection>
        );
      })}
    </>
  );
}
