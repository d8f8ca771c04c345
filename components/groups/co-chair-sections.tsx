import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Narrow } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import type { CoChair } from '@/lib/groups/co-chairs/co-chair';
import { EnterForm, NameForm } from './co-chair-forms';
import { CoChairTable } from './co-chair-table';

interface CoChairsProps {
  group: { slug: string };
  coChairs: readonly CoChair[];
}

/** A group's present co-chairs. */
export function PresentCoChairs({ group, coChairs }: CoChairsProps) {
  const t = useTranslations('groups.coChairs');
  return (
    <Section id="present" title={t('present')}>
      {coChairs.length === 0 ? (
        <EmptyState title={t('nobody')}>{t('nobodyWords')}</EmptyState>
      ) : (
        <CoChairTable caption={t('present')} slug={group.slug} coChairs={coChairs} />
      )}
    </Section>
  );
}

/** A group's former co-chairs; nothing if there are none. */
export function FormerCoChairs({ group, coChairs }: CoChairsProps) {
  const t = useTranslations('groups.coChairs');
  if (coChairs.length === 0) return null;
  return (
    <Section id="former" title={t('former')}>
      <CoChairTable caption={t('former')} slug={group.slug} coChairs={coChairs} />
    </Section>
  );
}

/** Names one of the reader's own people as co-chair. */
export function NameCoChair(props: ComponentProps<typeof NameForm>) {
  const t = useTranslations('groups.coChairs');
  return (
    <Section id="name" title={t('nameTitle')}>
      <Narrow>
        {props.people.length === 0 ? (
          <EmptyState
            title={t('nobodyLeft')}
            actions={<ButtonLink href="/people">{t('people')}</ButtonLink>}
          />
        ) : (
          <NameForm {...props} />
        )}
      </Narrow>
    </Section>
  );
}

/** Enters a co-chair of a Party that takes part by instrument. */
export function EnterCoChair(form: ComponentProps<typeof EnterForm>) {
  const t = useTranslations('groups.coChairs');
  const { party } = form;
  return (
    <Section id={`enter-${party.code}`} title={t('enterTitle', { party: party.name })}>
      <Narrow>
        <Lead>{t('enterWords')}</Lead>
        <EnterForm {...form} />
      </Narrow>
    </Section>
  );
}
