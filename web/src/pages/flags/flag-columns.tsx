import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import type { flagsZh } from '../../texts/flags.zh';
import type { Texts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import type { Column } from '../../ui/list-page';

type Flag = Schemas['FlagDto'];
type Words = Texts<typeof flagsZh>;

/** Where the file of what a flag is about stands. */
export function subjectPath({ type, label }: Flag['subject']): string {
  const paths = { battery: PATHS.battery, vehicle: PATHS.vehicle, consignment: PATHS.consignment };
  return paths[type](label);
}

/** An enterprise reads only of itself, so that the column of names is left out for it. */
export function flagColumns(texts: Words, withEnterprise: boolean): readonly Column<Flag>[] {
  const enterprise: Column<Flag> = {
    key: 'enterprise',
    title: texts.enterprise,
    render: ({ enterprise: uscc, enterpriseName }) => (
      <span className="flag-who">
        <Company uscc={uscc} name={enterpriseName} isLink={enterpriseName !== null} />
      </span>
    ),
    text: ({ enterprise: uscc, enterpriseName }) => enterpriseName ?? uscc,
  };
  return [
    {
      key: 'severity',
      title: texts.severity,
      render: ({ severity }) => <Badge code={severity} text={texts.severities[severity]} />,
      text: ({ severity }) => texts.severities[severity],
    },
    {
      key: 'rule',
      title: texts.whatFired,
      render: ({ rule, title, reason }) => (
        <span className="flag-what">
          <strong>
            {rule} {title}
          </strong>
          <span>{reason}</span>
        </span>
      ),
      text: ({ rule, title, reason }) => `${rule} ${title}：${reason}`,
    },
    {
      key: 'state',
      title: texts.state,
      render: ({ state }) => <Badge code={state} text={texts.states[state]} />,
      text: ({ state }) => texts.states[state],
    },
    {
      key: 'grade',
      title: texts.grade,
      render: ({ grade }) => <Badge code={grade} text={texts.grades[grade]} />,
      text: ({ grade }) => texts.grades[grade],
    },
    ...(withEnterprise ? [enterprise] : []),
    {
      key: 'subject',
      title: texts.subject,
      render: ({ subject }) => (
        <>
          {texts.types[subject.type]} <Link to={subjectPath(subject)}>{subject.label}</Link>
        </>
      ),
      text: ({ subject }) => `${texts.types[subject.type]} ${subject.label}`,
    },
    {
      key: 'occurredAt',
      title: texts.occurredAt,
      render: ({ occurredAt }) => clockText(occurredAt),
      text: ({ occurredAt }) => clockText(occurredAt),
    },
    {
      key: 'basis',
      title: texts.basis,
      render: ({ basis }) => basis,
      text: ({ basis }) => basis,
      isOnlyExported: true,
    },
  ];
}
