import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { StatusForm, StatusPanel } from '@/components/projects/status-panel';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';

interface StatusSectionProps extends ComponentProps<typeof StatusPanel> {
  project: { id: string };
  /** Reports a status; null where the reader may not. */
  action: FormAction | null;
}

/** How a project stands by each Party, and the form to report it. */
export function StatusSection({ project, action, ...panel }: StatusSectionProps) {
  const t = useTranslations('projects.page');
  return (
    <Section id="status-by-party" title={t('status')}>
      <StatusPanel {...panel} />
      {action && (
        <div className="no-print">
          <StatusForm action={action} project={project.id} />
        </div>
      )}
    </Section>
  );
}
