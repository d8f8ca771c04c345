import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FieldScope } from '@/components/ui/field-scope';
import { TextField } from '@/components/ui/text-fields';
import type { WrongAct } from '@/lib/projects/bulk-edit/bulk-act';
import { ActField } from './bulk-form';

interface BulkAgainProps {
  ids: readonly string[];
  back: string;
  act: string;
  tag: string;
  why: WrongAct['why'];
  leads: readonly { code: string; name: string }[];
  /** The selected projects with their names. */
  chosen: readonly { id: string; code: string | null; privateTo: string | null; title: string }[];
}

/** Asks again if the bulk edit was incomplete. The selection is kept and shown. */
export function BulkAgain({ ids, back, act, tag, why, leads, chosen }: BulkAgainProps) {
  const t = useTranslations('browse.bulk');
  const form = useTranslations('common.form');
  const field = why === 'tag-required' || why === 'tag-too-long' ? 'tag' : 'act';
  return (
    <form
      className="mt-block border-rule border-t pt-4"
      action="/projects/bulk"
      method="get"
      aria-label={t('chooseAgain')}
    >
      <FieldScope id="again" errors={[{ field, message: t(`problem.${why}`) }]}>
        <ErrorSummary title={form('problem')} before={form('errorBefore')} />
        <input type="hidden" name="back" value={back} />
        {ids.map((id) => (
          <input key={id} type="hidden" name="ids" value={id} />
        ))}
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 *:[.field]:flex-[0_1_13rem]">
          <ActField leads={leads} act={act} />
          <TextField name="tag" label={t('tagField')} size="medium" defaultValue={tag} />
          <Button tone="main">{t('show')}</Button>
        </div>
      </FieldScope>
      <p>{t('chosen', { count: chosen.length })}</p>
      <ul className="plain-lines">
        {chosen.map((project) => (
          <li key={project.id}>
            <ProjectName project={project} />
          </li>
        ))}
      </ul>
    </form>
  );
}
