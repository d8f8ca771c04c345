import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ObligationSettings } from '@/components/compliance/settings/obligation-settings';
import { SettingPreview } from '@/components/compliance/settings/setting-preview';
import { SettingsLinks } from '@/components/compliance/settings/settings-links';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Note } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { refusedMail } from '@/lib/activity/mail/queries/screens';
import { workingGroups } from '@/lib/charter/queries';
import { maySetObligation } from '@/lib/compliance/policy';
import { obligationSettings, settingEffect } from '@/lib/compliance/queries/verdicts';
import { setObligationSchema } from '@/lib/compliance/schema';
import { setObligationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compliance.settings'))('nav') };
}

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const preview = setObligationSchema.safeParse(params).data ?? null;
  const [obligations, groups, effect, refused, t, done, mail] = await Promise.all([
    obligationSettings(),
    workingGroups(actor),
    preview && settingEffect(actor, preview),
    refusedMail(actor),
    getTranslations('compliance.settings'),
    getTranslations('done'),
    getTranslations('mail'),
  ]);
  return (
    <>
      <DoneNotice done={params.done} words={{ 'obligation.set': done('obligation.set') }} />
      <PageHead title={t('title')} sub={t('about')} actions={<SettingsLinks />} />
      {preview && effect && (
        <SettingPreview
          asked={preview}
          effect={effect}
          groups={new Map(groups.map(({ code, name }) => [code, name]))}
          action={maySetObligation(actor) ? setObligationAction : null}
        />
      )}
      {obligations.map((obligation) => (
        <ObligationSettings
          key={obligation.code}
          obligation={obligation}
          asked={preview?.obligation === obligation.code ? { ...obligation, ...preview } : null}
        />
      ))}
      {refused ? <Note>{mail('refused', { count: refused })}</Note> : null}
    </>
  );
}
