import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { StatusForm, StatusPanel } from '@/components/projects/status-panel';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';

interface StatusSectionProps extends ComponentProps<typeof StatusPanel> {
  project: { id: string };
  /** Reports a status; null for readers who may not. */
  action: FormAction | null;
}

/** Each Party's status of a project, and the form to report one. */
export function StatusSection({ project, action, ...panel }: StatusSectionProps) {
  const t = useTranslations('projects.page');
  return (
    <Section id="status-by-party" title={t('status')}>
      <StatusPanel {...panel} />
      {action && (
        <div className="print:hidden">
          <StatusForm action={action} project={project.id} />
        </div>
      )}
    </Section>
  );
}
