import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { briefParts, type KnownBrief } from '@/lib/agenda/briefs/brief';

interface WriteFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  brief: KnownBrief;
  /** How many clearances an edit voids. */
  cleared: number;
  back: string;
}

/** The text of a brief, part by part. */
export function WriteForm({ action, hidden, brief, cleared, back }: WriteFormProps) {
  const t = useTranslations('briefs');
  return (
    <>
      {cleared > 0 && <Notice tone="soon">{t('page.voids', { count: cleared })}</Notice>}
      <Form
        action={action}
        hidden={{ ...hidden, version: brief.version }}
        submit={t('page.save')}
        beside={
          <ButtonLink href={back} tone="quiet">
            {t('page.cancel')}
          </ButtonLink>
        }
        id="write"
      >
        {briefParts.map((part, place) => (
          <TextArea
            key={part}
            name={part}
            label={t(`parts.${part}`)}
            rows={part === 'background' || part === 'arguments' ? 6 : 4}
            defaultValue={brief.text[part]}
            {...(place === 0 ? { hint: t('page.partHint') } : {})}
          />
        ))}
        <TextField
          name="marking"
          label={t('page.ownMarking')}
          hint={t('page.ownMarkingHint')}
          defaultValue={brief.marking}
          size="medium"
          optional
        />
      </Form>
    </>
  );
}
