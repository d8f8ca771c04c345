// Types next-intl's namespaces, keys and values: every file of messages/en under its name.
import type account from '@/messages/en/account.json';
import type actions from '@/messages/en/actions.json';
import type activity from '@/messages/en/activity.json';
import type agenda from '@/messages/en/agenda.json';
import type agreements from '@/messages/en/agreements.json';
import type audit from '@/messages/en/audit.json';
import type auth from '@/messages/en/auth.json';
import type browse from '@/messages/en/browse.json';
import type charter from '@/messages/en/charter.json';
import type common from '@/messages/en/common.json';
import type compliance from '@/messages/en/compliance.json';
import type coverage from '@/messages/en/coverage.json';
import type csv from '@/messages/en/csv.json';
import type deadlines from '@/messages/en/deadlines.json';
import type decrees from '@/messages/en/decrees.json';
import type done from '@/messages/en/done.json';
import type errors from '@/messages/en/errors.json';
import type failure from '@/messages/en/failure.json';
import type funding from '@/messages/en/funding.json';
import type groups from '@/messages/en/groups.json';
import type imports from '@/messages/en/import.json';
import type meetings from '@/messages/en/meetings.json';
import type merge from '@/messages/en/merge.json';
import type milestones from '@/messages/en/milestones.json';
import type organisations from '@/messages/en/organisations.json';
import type overview from '@/messages/en/overview.json';
import type people from '@/messages/en/people.json';
import type project from '@/messages/en/project.json';
import type projects from '@/messages/en/projects.json';
import type roadmap from '@/messages/en/roadmap.json';
import type sheet from '@/messages/en/sheet.json';
import type shell from '@/messages/en/shell.json';
import type timeline from '@/messages/en/timeline.json';
import type unsent from '@/messages/en/unsent.json';
import type views from '@/messages/en/views.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en';
    Messages: {
      account: typeof account;
      actions: typeof actions;
      activity: typeof activity;
      agenda: typeof agenda;
      agreements: typeof agreements;
      audit: typeof audit;
      auth: typeof auth;
      browse: typeof browse;
      charter: typeof charter;
      common: typeof common;
      compliance: typeof compliance;
      coverage: typeof coverage;
      csv: typeof csv;
      deadlines: typeof deadlines;
      decrees: typeof decrees;
      done: typeof done;
      errors: typeof errors;
      failure: typeof failure;
      funding: typeof funding;
      groups: typeof groups;
      import: typeof imports;
      meetings: typeof meetings;
      merge: typeof merge;
      milestones: typeof milestones;
      organisations: typeof organisations;
      overview: typeof overview;
      people: typeof people;
      project: typeof project;
      projects: typeof projects;
      roadmap: typeof roadmap;
      sheet: typeof sheet;
      shell: typeof shell;
      timeline: typeof timeline;
      unsent: typeof unsent;
      views: typeof views;
    };
  }
}
