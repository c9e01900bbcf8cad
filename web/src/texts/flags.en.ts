import type { flagsZh } from './flags.zh';
import type { Texts } from './texts';

export const flagsEn: Texts<typeof flagsZh> = {
  title: 'Flags',
  hintOfficer:
    'Matters to look into, and on what basis. A flag is no finding of an offence; “to be checked” means that its basis is not verified.',
  hintEnterprise:
    'Flags about your organisation: check and complete. A flag is no finding of an offence; “to be checked” means that its basis is not verified.',
  rule: 'Rule',
  severity: 'Severity',
  severities: { CRITICAL: 'critical', HIGH: 'high', MEDIUM: 'medium', LOW: 'low', INFO: 'notice' },
  grade: 'Grade',
  grades: { CONFIRMED: 'basis confirmed', INFERRED: 'to be checked', 'NOT FOUND': 'to be verified' },
  district: 'District',
  enterprise: 'Enterprise',
  subject: 'Subject',
  subjectFilter: 'Code, VIN or sheet number',
  state: 'State',
  states: { open: 'holds', cleared: 'cleared', late: 'met late', 'rule-failed': 'not judged' },
  occurredAt: 'Happened at',
  reason: 'Why it fired',
  basis: 'Basis',
  asOf: 'Judged as of',
  entry: (index) => `entry ${String(index)}`,
  firedBy: 'Fired by',
  whatFired: 'Flag',
  history: 'History',
  historyHint:
    'Every verdict of this rule on this entry, newest first. It is judged again when papers are added or corrected; earlier verdicts stay.',
  historyOne: 'Judged once.',
  withHistory: 'History',
  withHistoryYes: 'all verdicts',
  pending: (n) => `Changes of papers still being applied to past entries: ${String(n)}. This page will change.`,
  empty: 'No flag matches. Matters to look into will be listed here.',
  emptyTodo: 'Show all flags',
  openLog: 'Open the entry',
  openSubject: 'Open the file',
  types: { battery: 'Battery', vehicle: 'Vehicle', consignment: 'Consignment' },
};
