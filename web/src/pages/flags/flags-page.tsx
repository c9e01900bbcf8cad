import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { flagsEn } from '../../texts/flags.en';
import { flagsZh } from '../../texts/flags.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import type { Filter } from '../../ui/list-filters';
import { ListPage } from '../../ui/list-page';
import type { Choice } from '../../ui/words';
import { flagColumns } from './flag-columns';
import { FlagDetail } from './flag-detail';

type Flag = Schemas['FlagDto'];
type Words = Texts<typeof flagsZh>;

/** G08: what should be looked into, why, and on what basis. An enterprise sees what is about itself. */
export function FlagsPage(): ReactElement {
  const texts = useTexts({ zh: flagsZh, en: flagsEn });
  const me = useMe();
  const forOfficer = isOfficer(me);
  const rules = useAnswer(['rules'], (signal) => answer(api.GET('/api/v1/flags/rules', { signal })));
  const enterprises = useEnterprisesKnown(forOfficer);
  const districts = useDistrictsWithin(me.district);
  const ruleChoices = (rules.data?.items ?? []).map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
  const filters = [
    ...filtersOfAll(texts, ruleChoices),
    ...(forOfficer ? filtersOfOfficer(texts, enterprises, districts) : []),
  ];
  return (
    <ListPage<Flag>
      name="flags"
      title={texts.title}
      hint={forOfficer ? texts.hintOfficer : texts.hintEnterprise}
      help="flags"
      filters={filters}
      columns={flagColumns(texts, forOfficer)}
      rowKey={keyOf}
      load={(query, signal) => answer(api.GET('/api/v1/flags', { params: { query }, signal }))}
      expanded={(flag) => <FlagDetail flag={flag} />}
      above={<Pending texts={texts} />}
      empty={<Empty what={texts.empty} todo={<Link to={PATHS.flags}>{texts.emptyTodo}</Link>} />}
    />
  );
}

function filtersOfAll(texts: Words, rules: readonly Choice[]): Filter[] {
  return [
    { kind: 'choice', name: 'rule', label: texts.rule, options: rules, width: 280 },
    { kind: 'choice', name: 'severity', label: texts.severity, options: choicesOf(texts.severities), width: 110 },
    { kind: 'choice', name: 'state', label: texts.state, options: choicesOf(texts.states), width: 150 },
    { kind: 'choice', name: 'grade', label: texts.grade, options: choicesOf(texts.grades), width: 140 },
    { kind: 'text', name: 'subject', label: texts.subjectFilter, width: 240 },
    {
      kind: 'choice',
      name: 'history',
      label: texts.withHistory,
      options: [{ value: 'true', label: texts.withHistoryYes }],
      width: 120,
    },
  ];
}

function filtersOfOfficer(texts: Words, enterprises: readonly Choice[], districts: readonly Choice[]): Filter[] {
  return [
    { kind: 'choice', name: 'district', label: texts.district, options: districts, width: 140 },
    { kind: 'choice', name: 'enterprise', label: texts.enterprise, options: enterprises, width: 260 },
  ];
}

function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function keyOf({ index, rule, enterprise, asOfIndex, subject }: Flag): string {
  return [index, rule, enterprise, asOfIndex, subject.id].join(' ');
}

/** Says that the past is being judged again, so that nobody takes a half-done list for whole. */
function Pending({ texts }: { readonly texts: Words }): ReactElement | null {
  const { data } = useAnswer(['flags pending'], (signal) =>
    answer(api.GET('/api/v1/flags', { params: { query: { limit: 1 } }, signal })),
  );
  if (data === undefined || data.pendingReviews === 0) return null;
  return <Alert type="info" showIcon className="list-note" title={texts.pending(data.pendingReviews)} />;
}
