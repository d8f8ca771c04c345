import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrganisationFields } from '@/components/organisations/organisation-fields';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { addOrganisationAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('new.title') };
}

export default async function NewOrganisationPage() {
  const actor = await requireActor();
  if (!mayWorkSomewhere(actor)) notFound();
  const [parties, t] = await Promise.all([partiesFor(actor), getTranslations('organisations')]);
  const cancel = (
    <ButtonLink href="/organisations" tone="quiet">
      {t('new.cancel')}
    </ButtonLink>
  );
  return (
    <Narrow>
      <PageHead eyebrow={<Link href="/organisations">{t('title')}</Link>} title={t('new.title')} />
      <Form action={addOrganisationAction} submit={t('new.submit')} beside={cancel}>
        <OrganisationFields parties={parties} />
        <CheckboxField name="privately" label={t('form.privately')} hint={t('form.privatelyHint')} />
      </Form>
    </Narrow>
  );
}
