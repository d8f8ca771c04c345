import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-fields';
import { type ViewPlace, viewAddress } from '@/lib/people/saved-views/place';

/** Asks for the name of a view to save. */
export function SaveView({ place, query, action }: { place: ViewPlace; query: string; action: FormAction }) {
  const t = useTranslations('views');
  return (
    <Section id="save" title={t('saveTitle')}>
      <Form
        action={action}
        hidden={{ place, query }}
        submit={t('saveSubmit')}
        beside={
          <ButtonLink tone="quiet" href={viewAddress(place, query)}>
            {t('cancel')}
          </ButtonLink>
        }
      >
        <TextField name="name" label={t('name')} hint={t('nameHint')} required size="medium" />
      </Form>
    </Section>
  );
}
